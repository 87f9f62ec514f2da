use crate::{
    circuit::{Circuit, values, witness},
    field::numbers,
    harness::{Engine, parameters},
};

#[test]
fn a_proof_of_one_instance_is_verified_and_names_its_public_inputs() {
    let Some(_) = parameters() else { return };
    let mut engine = Engine::start();
    let file = Circuit::small().file();
    let keys = engine.setup(&file);
    let (proof, inputs) = engine.prove(&file, &keys, &[witness(&values(11, 22, 3, 5))]);
    assert_eq!(inputs, [numbers(&[225 + 45 + 3, 11, 22])]);
    assert_eq!(proof.len(), 956);
    assert_eq!(engine.verify(&keys.verifying, &inputs, &proof), Ok(()));
}

#[test]
fn one_proof_holds_up_to_128_instances() {
    let Some(_) = parameters() else { return };
    let mut engine = Engine::start();
    let file = Circuit::small().file();
    let keys = engine.setup(&file);
    let witnesses: Vec<_> = (0..128).map(|index| witness(&values(7, index, index + 1, 2))).collect();
    let (proof, inputs) = engine.prove(&file, &keys, &witnesses);
    assert_eq!(proof.len(), 956 + 127 * 144);
    assert_eq!(engine.verify(&keys.verifying, &inputs, &proof), Ok(()));
    let too_many = [witnesses, vec![witness(&values(0, 0, 1, 1))]].concat();
    assert_eq!(engine.try_prove(&file, &keys.proving, &too_many).unwrap_err().0, "bad-request");
    assert_eq!(engine.try_prove(&file, &keys.proving, &[]).unwrap_err().0, "bad-request");
}

#[test]
fn proofs_of_the_same_witness_differ_since_they_hide_it() {
    let Some(_) = parameters() else { return };
    let mut engine = Engine::start();
    let file = Circuit::small().file();
    let keys = engine.setup(&file);
    let instance = [witness(&values(1, 2, 3, 4))];
    assert_ne!(engine.prove(&file, &keys, &instance).0, engine.prove(&file, &keys, &instance).0);
}

#[test]
fn keys_are_a_function_of_the_circuit() {
    let Some(_) = parameters() else { return };
    let file = Circuit::small().file();
    let (first, second) = (Engine::start().setup(&file), Engine::with(&["--threads", "1"]).setup(&file));
    assert_eq!(first.verifying, second.verifying);
    assert_eq!(first.proving, second.proving);
    assert_eq!(first.certificate, second.certificate);
    assert_ne!(first.verifying, Engine::start().setup(&Circuit::other().file()).verifying);
}

#[test]
fn sizes_without_keys_are_those_of_the_key() {
    let Some(_) = parameters() else { return };
    let mut engine = Engine::start();
    let circuit = Circuit::small();
    let keys = engine.setup(&circuit.file());
    let sizes = engine.ask(8, &[&circuit.file()]).unwrap();
    assert_eq!(sizes, [keys.sizes.iter().flat_map(|size| size.to_le_bytes()).collect::<Vec<_>>()]);
    // Rows, wires padded to four public ones, and what hiding adds: one constraint, three variables, one entry a matrix.
    assert_eq!(keys.sizes, [4, 4 + 4 + 3, 4, 6, 4, 4, 32]);
    // The header of snarkVM's key states the same.
    let header: Vec<_> = keys.verifying.as_chunks().0[..6].iter().map(|bytes| u64::from_le_bytes(*bytes)).collect();
    assert_eq!(header, [4, 11, 4, 6, 4, 4]);
}

#[test]
fn the_certificate_shows_that_a_key_is_the_circuits() {
    let Some(_) = parameters() else { return };
    let mut engine = Engine::start();
    let (file, other) = (Circuit::small().file(), Circuit::other().file());
    let (keys, others) = (engine.setup(&file), engine.setup(&other));
    assert_eq!(engine.check_key(&file, &keys.verifying, &keys.certificate), Ok(()));
    assert!(engine.check_key(&other, &keys.verifying, &keys.certificate).is_err());
    assert!(engine.check_key(&file, &keys.verifying, &others.certificate).is_err());
    assert!(engine.check_key(&file, &others.verifying, &others.certificate).is_err());
}
