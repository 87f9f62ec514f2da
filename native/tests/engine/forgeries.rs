//! Executions that claim more than was proven; each is refused, and for its own reason.

use crate::{harness::Engine, programs, setup::Keys};
use serde_json::{Value, json};

/// The verdict on the execution of `programs::ADD`, after `change`, shown as one of `program`.
fn verdict(program: &str, change: impl FnOnce(&mut Value)) -> Option<Value> {
    let (keys, mut execution) = (Keys::of_add()?, Keys::execution_of_add()?.clone());
    change(&mut execution);
    Some(Engine::without_parameters().ask("verify", keys.verify(program, &execution)))
}

fn is_refused(program: &str, reason: &str, change: impl FnOnce(&mut Value)) {
    let Some(answer) = verdict(program, change) else { return };
    assert_eq!((&answer["result"]["valid"], &answer["result"]["reason"]), (&json!(false), &json!(reason)), "{answer}");
}

fn is_malformed(change: impl FnOnce(&mut Value)) {
    let Some(answer) = verdict(programs::ADD, change) else { return };
    assert_eq!(answer["error"]["kind"], "bad-request", "{answer}");
}

#[test]
fn an_altered_output_is_refused() {
    is_refused(programs::ADD, "outputs", |execution| execution["transitions"][0]["outputs"][0]["value"] = json!("4u8"));
}

#[test]
fn an_altered_public_input_is_refused() {
    is_refused(programs::ADD, "inputs", |execution| execution["transitions"][0]["inputs"][1]["value"] = json!("4u8"));
}

#[test]
fn an_output_shown_as_private_is_refused() {
    is_malformed(|execution| execution["transitions"][0]["outputs"][0]["type"] = json!("private"));
}

#[test]
fn an_empty_state_root_is_refused() {
    let empty = "sr1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq6gk0xu";
    is_refused(programs::ADD, "state-root", |execution| execution["global_state_root"] = json!(empty));
}

#[test]
fn an_execution_without_a_proof_is_refused() {
    is_refused(programs::ADD, "proof", |execution| drop(execution.as_object_mut().unwrap().remove("proof")));
}

#[test]
fn another_program_of_the_same_size_has_another_key() {
    let (Some(b), Some(a)) = (Keys::make(&programs::scale(7), "main"), Keys::make(&programs::scale(2), "main")) else { return };
    let sizes = |keys: &Keys| ["constraints", "variables", "nonZeros", "provingKeyBytes"].map(|number| keys.report[number].clone());
    assert_eq!(sizes(&a), sizes(&b), "the two circuits have one size");
    let mut engine = Engine::without_parameters();
    let proof_of_b = engine.result("prove", b.prove(&programs::scale(7), &["5field"]))["execution"].take();

    // Under B's key, the proof holds whatever text is shown beside it: whoever verifies must derive the key from the text.
    assert_eq!(engine.result("verify", b.verify(&programs::scale(2), &proof_of_b))["valid"], true);
    assert_eq!(engine.result("verify", a.verify(&programs::scale(2), &proof_of_b))["reason"], "proof");

    // Nor can A's text be proven with B's keys, or with keys that are mixed.
    let (kind, message) = engine.error("prove", b.prove(&programs::scale(2), &["5field"]));
    assert_eq!(kind, "key", "{message}");
    let mut mixed = a.prove(&programs::scale(2), &["5field"]);
    mixed["provingKey"] = json!(b.proving());
    let (kind, message) = engine.error("prove", mixed);
    assert_eq!(kind, "key");
    assert!(message.contains("it begins with another verifying key"), "{message}");
}

#[test]
fn keys_of_a_circuit_of_another_size_are_refused() {
    let Some(keys) = Keys::of_add() else { return };
    let (kind, message) = Engine::without_parameters().error("prove", keys.prove(programs::ADD_WRAPPED, &["1u8", "2u8"]));
    assert_eq!(kind, "key");
    assert!(message.contains("12050 constraints"), "{message}");
}

#[test]
fn an_execution_of_another_program_is_refused() {
    is_refused(&programs::ADD.replace("sum.aleo", "sun.aleo"), "program", |_| {});
}

#[test]
fn an_execution_of_another_function_is_refused() {
    let (Some(keys), Some(execution)) = (Keys::of_add(), Keys::execution_of_add()) else { return };
    let mut request = keys.verify(programs::DOUBLE, execution);
    request["function"] = json!("twice");
    assert_eq!(Engine::without_parameters().result("verify", request)["reason"], "function");
}

#[test]
fn two_transitions_are_refused_even_where_they_are_one_and_the_same() {
    is_refused(programs::ADD, "transitions", |execution| {
        let transitions = execution["transitions"].as_array_mut().unwrap();
        transitions.push(transitions[0].clone());
    });
}

#[test]
fn no_transition_is_refused() {
    is_refused(programs::ADD, "transitions", |execution| execution["transitions"] = json!([]));
}

#[test]
fn an_execution_that_is_none_is_refused() {
    is_refused(programs::ADD, "transitions", |execution| *execution = json!("proof"));
}

#[test]
fn a_property_that_nothing_proves_is_refused() {
    is_malformed(|execution| execution["transitions"][0]["signer"] = json!("aleo1"));
}

#[test]
fn an_altered_transition_is_refused() {
    is_malformed(|execution| execution["transitions"][0]["tcm"] = json!("1field"));
}

#[test]
fn a_truncated_proof_is_refused() {
    is_malformed(|execution| {
        let proof = execution["proof"].as_str().unwrap();
        execution["proof"] = json!(proof[..proof.len() - 10]);
    });
}

#[test]
fn the_proof_of_another_statement_is_refused() {
    let Some(keys) = Keys::of_add() else { return };
    let other = Engine::without_parameters().result("prove", keys.prove(programs::ADD, &["3u8", "2u8"]));
    is_refused(programs::ADD, "proof", |execution| execution["proof"] = other["execution"]["proof"].clone());
}
