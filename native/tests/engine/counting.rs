use crate::{harness::Engine, programs, setup::Keys};
use serde_json::{Value, json};

/// What snarkVM's own verifying keys say of these circuits: the variables padded and with the random constraint.
fn expect(input_types: &[&str], constraints: u64, variables: u64, (a, b, c): (u64, u64, u64)) {
    let inputs: String = input_types.iter().enumerate().map(|(index, kind)| format!("    input r{index} as {kind}.private;\n")).collect();
    let program = format!("program measured.aleo;\n\nfunction main:\n{inputs}");
    let mut counted = Engine::without_parameters().result("count", json!({ "program": program, "function": "main" }));
    assert!(counted["constants"].take().as_u64() > Some(0));
    counted.as_object_mut().unwrap().remove("program");
    assert_eq!(
        counted,
        json!({ "constraints": constraints, "variables": variables, "publicVariables": 16, "nonZeros": { "a": a, "b": b, "c": c }, "constants": null })
    );
}

#[test]
fn a_private_field_counts_as_measured() {
    expect(&["field"], 11_573, 11_587, (25_742, 34_587, 15_817));
}

#[test]
fn a_private_scalar_counts_as_measured() {
    expect(&["field", "scalar"], 13_369, 13_382, (32_178, 45_004, 17_729));
}

#[test]
fn a_private_array_counts_as_measured() {
    expect(&["field", "[u8; 5u32]"], 12_906, 12_920, (31_174, 44_001, 17_109));
}

#[test]
fn counts_do_not_depend_on_the_inputs() {
    let mut engine = Engine::without_parameters();
    let mut count = |inputs: Value| engine.result("count", json!({ "program": programs::ADD, "function": "main", "inputs": inputs }));
    let drawn = count(Value::Null);
    assert_eq!(count(json!(["1u8", "2u8"])), drawn);
    // Here the function halts, but its circuit is the same.
    assert_eq!(count(json!(["255u8", "255u8"])), drawn);
}

#[test]
fn counts_equal_those_of_the_verifying_key() {
    let Some(keys) = Keys::of_add() else { return };
    let counted = Engine::without_parameters().result("count", json!({ "program": programs::ADD, "function": "main" }));
    for number in ["constraints", "variables", "publicVariables", "nonZeros"] {
        assert_eq!(counted[number], keys.report[number], "{number}");
    }
}

#[test]
fn constants_are_what_the_verifying_key_has_beyond_the_circuit() {
    let Some(keys) = Keys::of_add() else { return };
    let counted = Engine::without_parameters().result("count", json!({ "program": programs::ADD, "function": "main" }));
    let number = |value: &Value| value.as_u64().unwrap();
    // Of its variables, the key has 16 padded public ones and three of the random constraint; the circuit has 11 public ones.
    let private = number(&keys.report["variables"]) - 16 - 3;
    assert_eq!(number(&keys.report["variablesWithConstants"]), number(&counted["constants"]) + private + 11);
}
