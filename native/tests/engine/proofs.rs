use crate::{harness::Engine, programs, setup::Keys};
use serde_json::json;
use std::fs;

#[test]
fn a_proof_holds() {
    let (Some(keys), Some(execution)) = (Keys::of_add(), Keys::execution_of_add()) else { return };
    let verdict = Engine::without_parameters().result("verify", keys.verify(programs::ADD, execution));
    assert_eq!(verdict["valid"], true);
}

#[test]
fn an_execution_shows_the_public_input_and_output_and_hides_the_private_input() {
    let Some(execution) = Keys::execution_of_add() else { return };
    let transition = &execution["transitions"][0];
    assert_eq!(transition["inputs"][1]["value"], "2u8");
    assert_eq!(transition["outputs"][0]["value"], "3u8");
    assert!(transition["inputs"][0]["value"].as_str().unwrap().starts_with("ciphertext1"));
}

#[test]
fn proofs_of_every_version_hold_under_their_own_version_alone() {
    let Some(keys) = Keys::of_add() else { return };
    let mut engine = Engine::without_parameters();
    for made in [1, 2] {
        let mut request = keys.prove(programs::ADD, &["1u8", "2u8"]);
        request["varuna"] = json!(made);
        let proved = engine.result("prove", request);
        assert_eq!((&proved["outputs"], &proved["proofVersion"]["varuna"]), (&json!(["3u8"]), &json!(made)));
        for asked in [1, 2, 3] {
            let mut request = keys.verify(programs::ADD, &proved["execution"]);
            request["varuna"] = json!(asked);
            assert_eq!(engine.result("verify", request)["valid"], made == asked, "made with {made}, verified as {asked}");
        }
    }
}

#[test]
fn keys_are_the_same_each_time() {
    let Some(first) = Keys::of_add() else { return };
    let second = Keys::make(programs::ADD, "main").expect("SRS files are there");
    assert_eq!(fs::read(first.verifying()).unwrap(), fs::read(second.verifying()).unwrap());
    assert_eq!(fs::read(first.proving()).unwrap(), fs::read(second.proving()).unwrap());
    assert_eq!(first.report["provingKeyBytes"], fs::metadata(first.proving()).unwrap().len());
    assert_eq!(first.report["verifyingKeyBytes"], 673);
}

#[test]
fn inputs_on_which_the_program_halts_cannot_be_proven_and_the_engine_goes_on() {
    let Some(keys) = Keys::of_add() else { return };
    let mut engine = Engine::without_parameters();
    assert_eq!(engine.error("prove", keys.prove(programs::ADD, &["255u8", "2u8"])).0, "halt");
    assert_eq!(engine.result("hello", json!({}))["protocol"], 1);
}

#[test]
fn no_two_proofs_of_one_statement_can_be_linked() {
    let (Some(keys), Some(first)) = (Keys::of_add(), Keys::execution_of_add()) else { return };
    let second = &Engine::without_parameters().result("prove", keys.prove(programs::ADD, &["1u8", "2u8"]))["execution"];
    for part in ["tpk", "tcm", "scm", "id"] {
        assert_ne!(first["transitions"][0][part], second["transitions"][0][part], "{part}");
    }
}
