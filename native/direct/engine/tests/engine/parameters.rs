use crate::{
    circuit::{Circuit, values, witness},
    harness::{Engine, parameters},
};
use std::fs;

const FILES: [&str; 2] = ["powers-of-beta-15.usrs", "shifted-powers-of-beta-15.usrs"];

#[test]
fn a_missing_file_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let mut engine = Engine::alone(&["--parameters", folder.path().to_str().unwrap()]);
    let (kind, message) = engine.ask(2, &[&Circuit::small().file()]).unwrap_err();
    assert_eq!(kind, "parameters");
    assert!(message.contains(FILES[0]) && message.contains(folder.path().to_str().unwrap()), "{message}");
}

#[test]
fn a_damaged_file_makes_no_key_and_no_proof() {
    let Some(original) = parameters() else { return };
    let file = Circuit::small().file();
    let keys = Engine::start().setup(&file);
    for (damaged, place) in [(0, 8 + 96), (0, 3_000_000), (1, 3_145_735), (1, 0)] {
        let folder = tempfile::tempdir().unwrap();
        for name in FILES {
            fs::copy(original.join(name), folder.path().join(name)).unwrap();
        }
        let path = folder.path().join(FILES[damaged]);
        let mut bytes = fs::read(&path).unwrap();
        bytes[place] ^= 1;
        // Read-only originals stay read-only when copied.
        fs::remove_file(&path).unwrap();
        fs::write(&path, bytes).unwrap();
        let mut engine = Engine::alone(&["--parameters", folder.path().to_str().unwrap()]);
        for answer in [engine.ask(2, &[&file]), engine.try_prove(&file, &keys.proving, &[witness(&values(1, 2, 3, 4))])] {
            let (kind, message) = answer.unwrap_err();
            assert_eq!(kind, "parameters");
            assert!(message.contains(FILES[damaged]) && message.contains("damaged"), "{message}");
        }
    }
}

#[test]
fn a_file_of_wrong_length_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join(FILES[0]), [0; 100]).unwrap();
    let mut engine = Engine::alone(&["--parameters", folder.path().to_str().unwrap()]);
    let (kind, message) = engine.ask(2, &[&Circuit::small().file()]).unwrap_err();
    assert_eq!(kind, "parameters");
    assert!(message.contains("has 100 bytes, expected 3145736"), "{message}");
}

#[test]
fn verification_needs_no_file() {
    let Some(_) = parameters() else { return };
    let file = Circuit::small().file();
    let mut maker = Engine::start();
    let keys = maker.setup(&file);
    let (proof, inputs) = maker.prove(&file, &keys, &[witness(&values(1, 2, 3, 4))]);
    let folder = tempfile::tempdir().unwrap();
    let mut verifier = Engine::alone(&["--parameters", folder.path().to_str().unwrap()]);
    assert_eq!(verifier.verify(&keys.verifying, &inputs, &proof), Ok(()));
    assert_eq!(verifier.check_key(&file, &keys.verifying, &keys.certificate), Ok(()));
}
