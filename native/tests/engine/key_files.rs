//! Key files from outside: whatever stands in them, the engine answers and goes on.

use crate::{harness::Engine, programs, setup::Keys};
use serde_json::{Value, json};
use std::{fs, io::Write};
use tempfile::NamedTempFile;

fn file(content: &[u8]) -> NamedTempFile {
    let mut file = NamedTempFile::new().expect("a temporary file");
    file.write_all(content).expect("room on the disk");
    file
}

fn prove_with(keys: &Keys, proving_key: &[u8]) -> (String, String) {
    let file = file(proving_key);
    let mut request = keys.prove(programs::ADD, &["1u8", "2u8"]);
    request["provingKey"] = json!(file.path());
    let mut engine = Engine::without_parameters();
    let answer = engine.error("prove", request);
    assert_eq!(engine.result("hello", json!({}))["protocol"], 1);
    answer
}

fn verify_with(keys: &Keys, verifying_key: &[u8]) -> Value {
    let file = file(verifying_key);
    let mut request = keys.verify(programs::ADD, Keys::execution_of_add().expect("keys are there"));
    request["verifyingKey"] = json!(file.path());
    Engine::without_parameters().ask("verify", request)
}

#[test]
fn a_truncated_proving_key_is_refused() {
    let Some(keys) = Keys::of_add() else { return };
    let bytes = fs::read(keys.proving()).unwrap();
    for length in [0, 1, 600, 700, 1 << 20, bytes.len() / 2, bytes.len() - 33, bytes.len() - 1] {
        let (kind, message) = prove_with(keys, &bytes[..length]);
        assert_eq!(kind, "key", "{length} bytes: {message}");
    }
}

#[test]
fn a_proving_key_that_claims_a_huge_length_is_refused_before_memory_is_taken() {
    let Some(keys) = Keys::of_add() else { return };
    let bytes = fs::read(keys.proving()).unwrap();
    // At the end stand the degree bounds, at most four of 4 bytes, after a flag and their number; then a hash of 32 bytes.
    let is_count = |at: usize, count: usize| bytes[at - 1] == 1 && bytes[at..at + 4] == (count as u32).to_le_bytes();
    let start = (1..=4).map(|count| (bytes.len() - 32 - 4 * count - 4, count)).find(|&(at, count)| is_count(at, count)).expect("bounds").0;
    let mut forged = bytes.clone();
    forged[start..start + 4].copy_from_slice(&u32::MAX.to_le_bytes());
    let (kind, message) = prove_with(keys, &forged);
    assert_eq!(kind, "key");
    assert!(message.contains("a length in it exceeds the file"), "{message}");
}

#[test]
fn a_proving_key_whose_circuit_was_altered_gives_no_proof() {
    let Some(keys) = Keys::of_add() else { return };
    let mut bytes = fs::read(keys.proving()).unwrap();
    bytes[1_000_000] ^= 1;
    assert_eq!(prove_with(keys, &bytes).0, "key");
}

#[test]
fn a_missing_key_is_named() {
    let Some(keys) = Keys::of_add() else { return };
    let mut request = keys.prove(programs::ADD, &["1u8", "2u8"]);
    request["provingKey"] = json!("/nonexistent/key");
    let (kind, message) = Engine::without_parameters().error("prove", request);
    assert_eq!(kind, "key");
    assert!(message.starts_with("the key /nonexistent/key cannot be read: No such file"), "{message}");
}

#[test]
fn a_truncated_or_lengthened_verifying_key_is_refused() {
    let Some(keys) = Keys::of_add() else { return };
    let mut bytes = fs::read(keys.verifying()).unwrap();
    assert_eq!(verify_with(keys, &bytes[..672])["error"]["kind"], "key");
    bytes.push(0);
    assert_eq!(verify_with(keys, &bytes)["error"]["kind"], "key");
}

#[test]
fn a_verifying_key_that_claims_a_huge_circuit_is_refused() {
    let Some(keys) = Keys::of_add() else { return };
    let bytes = fs::read(keys.verifying()).unwrap();
    for number in 0..6 {
        let mut forged = bytes.clone();
        forged[1 + 8 * number..9 + 8 * number].copy_from_slice(&(1u64 << 40).to_le_bytes());
        assert_eq!(verify_with(keys, &forged)["error"]["kind"], "key", "number {number}");
    }
}

#[test]
fn an_altered_verifying_key_verifies_nothing() {
    let Some(keys) = Keys::of_add() else { return };
    let bytes = fs::read(keys.verifying()).unwrap();
    let mut forged = bytes.clone();
    // Two commitments change places: both stay points, so only the proof can tell.
    forged[57..105].copy_from_slice(&bytes[105..153]);
    forged[105..153].copy_from_slice(&bytes[57..105]);
    assert_eq!(verify_with(keys, &forged)["result"]["reason"], "proof");
}

#[test]
fn keys_that_cannot_be_written_are_told_and_leave_nothing() {
    let Some(home) = crate::setup::home() else { return };
    let folder = tempfile::tempdir().expect("a temporary folder");
    let proving_key = folder.path().join("no/such/folder");
    let request =
        json!({ "program": programs::ADD, "function": "main", "provingKey": proving_key, "verifyingKey": folder.path().join("v") });
    let (kind, message) = Engine::start(home.path()).error("synthesize", request);
    assert_eq!(kind, "failed");
    assert!(message.contains("cannot be written: No such file"), "{message}");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}
