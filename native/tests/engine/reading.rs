use crate::{harness::Engine, programs};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// A line comment goes on over a line that ends in a backslash: a reader that does not know sees another program here.
fn ambiguous() -> String {
    programs::ADD.replace("    add r0 r1 into r2;\n", "    // x \\\n    add r0 r1 into r2; /*\n    sub r0 r1 into r2; // */\n")
}

fn sha256(text: &str) -> Value {
    json!(Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect::<String>())
}

#[test]
fn a_program_is_given_back_as_snarkvm_reads_it_whatever_the_text_seems_to_say() {
    let parsed = Engine::without_parameters().result("parse", json!({ "program": ambiguous() }));
    assert_eq!(parsed["text"], programs::SUBTRACT);
    assert_eq!(parsed["program"]["sha256"], sha256(programs::SUBTRACT));
}

#[test]
fn an_answer_about_a_program_says_which_one_snarkvm_read() {
    let mut engine = Engine::without_parameters();
    let parsed = engine.result("parse", json!({ "program": programs::SUBTRACT }));
    for (command, inputs) in [("evaluate", json!(["5u8", "2u8"])), ("count", json!(null))] {
        // The second time it is served from memory.
        for _ in 0..2 {
            let answer = engine.result(command, json!({ "program": ambiguous(), "function": "main", "inputs": inputs }));
            assert_eq!(answer["program"], parsed["program"], "{command}");
        }
    }
}

#[test]
fn operands_that_print_alike_are_told_apart_by_the_size_of_the_binary_form() {
    let program = |operand: &str| format!("program p.aleo;\n\nfunction main:\n    input r0 as address.public;\n    is.eq r0 {operand} into r1;\n    output r1 as boolean.public;\n");
    let mut engine = Engine::without_parameters();
    let [register, name] = ["r0", "r0.aleo"].map(|operand| engine.result("parse", json!({ "program": program(operand) }))["program"]["bytes"].as_u64());
    assert!(register < name, "{register:?} {name:?}");
}

#[test]
fn a_program_that_snarkvm_refuses_has_no_reading() {
    let (kind, _) = Engine::without_parameters().error("parse", json!({ "program": programs::ADD.replace("add", "ad") }));
    assert_eq!(kind, "bad-program");
}
