//! SRS files that are missing or damaged are named before snarkVM would download them.

use crate::{
    harness::Engine,
    programs,
    setup::{self, FILES, resources},
};
use serde_json::json;
use std::{fs, path::Path};

fn synthesize(home: &Path) -> (String, String) {
    let request = json!({ "program": programs::ADD, "function": "main", "provingKey": home.join("p"), "verifyingKey": home.join("v") });
    Engine::start(home).error("synthesize", request)
}

#[test]
fn a_missing_file_is_named_with_its_size_hash_and_place() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let (kind, message) = synthesize(home.path());
    assert_eq!(kind, "parameters");
    let place = resources(home.path()).join("powers-of-beta-16.usrs.84631bc");
    for part in ["powers-of-beta-16.usrs", "3145736 bytes", "SHA-256 84631bc", &place.display().to_string()] {
        assert!(message.contains(part), "{part} in {message}");
    }
}

#[test]
fn the_shifted_powers_are_looked_for_too() {
    let Some(home) = setup::home() else { return };
    fs::remove_file(resources(home.path()).join(FILES[1].1)).unwrap();
    let (kind, message) = synthesize(home.path());
    assert_eq!(kind, "parameters");
    assert!(message.starts_with("shifted-powers-of-beta-16.usrs"), "{message}");
}

#[test]
fn a_truncated_file_is_refused_with_its_length_and_kept() {
    let Some(home) = setup::home() else { return };
    let path = resources(home.path()).join(FILES[0].1);
    let bytes = fs::read(&path).unwrap();
    fs::remove_file(&path).unwrap();
    fs::write(&path, &bytes[..1000]).unwrap();
    let (kind, message) = synthesize(home.path());
    assert_eq!(kind, "parameters");
    assert!(message.ends_with("it has 1000 bytes"), "{message}");
    assert!(path.exists(), "snarkVM would have deleted it");
}

#[test]
fn a_damaged_file_is_refused_with_its_hash_and_kept() {
    let Some(home) = setup::home() else { return };
    let path = resources(home.path()).join(FILES[0].1);
    let mut bytes = fs::read(&path).unwrap();
    bytes[100_000] ^= 1;
    fs::remove_file(&path).unwrap();
    fs::write(&path, &bytes).unwrap();
    let (kind, message) = synthesize(home.path());
    assert_eq!(kind, "parameters");
    assert!(message.contains("its SHA-256 is "), "{message}");
    assert!(path.exists(), "snarkVM would have deleted it");
}

#[test]
fn a_circuit_beyond_the_files_at_hand_names_the_next_one() {
    let Some(home) = setup::home() else { return };
    let hashes: String = (1..40).map(|register| format!("    hash.psd8 r{} into r{register} as field;\n", register - 1)).collect();
    let program =
        format!("program large.aleo;\n\nfunction main:\n    input r0 as field.private;\n{hashes}    output r39 as field.private;\n");
    let request = json!({ "program": program, "function": "main", "provingKey": "p", "verifyingKey": "v" });
    let (kind, message) = Engine::start(home.path()).error("synthesize", request);
    assert_eq!(kind, "parameters");
    assert!(message.starts_with("powers-of-beta-17.usrs"), "{message}");
}
