use crate::{harness::Engine, programs};
use serde_json::{Value, json};

fn call(program: &str, inputs: &[&str]) -> Value {
    json!({ "program": program, "function": "main", "inputs": inputs })
}

#[test]
fn outputs_are_those_of_the_program() {
    assert_eq!(Engine::without_parameters().result("evaluate", call(programs::ADD, &["1u8", "2u8"]))["outputs"], json!(["3u8"]));
}

#[test]
fn a_halt_is_told_with_its_cause_and_the_engine_goes_on() {
    let mut engine = Engine::without_parameters();
    let (kind, message) = engine.error("evaluate", call(programs::ADD, &["255u8", "1u8"]));
    assert_eq!((kind.as_str(), message.as_str()), ("halt", "Integer addition failed on: 255u8 and 1u8"));
    assert_eq!(engine.result("evaluate", call(programs::ADD, &["254u8", "1u8"]))["outputs"], json!(["255u8"]));
}

#[test]
fn two_programs_of_one_name_are_kept_apart() {
    let mut engine = Engine::without_parameters();
    for _ in 0..2 {
        assert_eq!(engine.result("evaluate", call(programs::ADD, &["5u8", "2u8"]))["outputs"], json!(["7u8"]));
        assert_eq!(engine.result("evaluate", call(programs::SUBTRACT, &["5u8", "2u8"]))["outputs"], json!(["3u8"]));
    }
}

#[test]
fn many_programs_are_served_by_one_engine() {
    let mut engine = Engine::without_parameters();
    for number in 0..40 {
        let program = programs::ADD.replace("sum.aleo", &format!("sum{number}.aleo"));
        assert_eq!(engine.result("evaluate", call(&program, &["5u8", "2u8"]))["outputs"], json!(["7u8"]));
    }
}

#[test]
fn structs_and_arrays_go_in_and_out() {
    let program = "program points.aleo;

struct Point:
    x as u8;
    y as u8;

function main:
    input r0 as Point.private;
    input r1 as [u8; 2u32].private;
    add r0.x r1[1u32] into r2;
    cast r2 r0.y into r3 as Point;
    output r3 as Point.private;
";
    let outputs = Engine::without_parameters().result("evaluate", call(program, &["{ x: 1u8, y: 2u8 }", "[3u8, 4u8]"]));
    let compact: String = outputs["outputs"][0].as_str().unwrap().split_whitespace().collect();
    assert_eq!(compact, "{x:5u8,y:2u8}");
}

#[test]
fn a_program_with_a_constructor_runs() {
    let program = format!("{}\nconstructor:\n    assert.eq true true;\n", programs::ADD);
    assert_eq!(Engine::without_parameters().result("evaluate", call(&program, &["1u8", "2u8"]))["outputs"], json!(["3u8"]));
}

#[test]
fn an_input_of_another_type_is_named_by_its_place() {
    let (kind, message) = Engine::without_parameters().error("evaluate", call(programs::ADD, &["1u8", "2u16"]));
    assert_eq!(kind, "bad-input");
    assert!(message.starts_with("input 1 is no 'u8.public'"), "{message}");
}

#[test]
fn an_input_that_is_no_value_is_named_by_its_place() {
    let (kind, message) = Engine::without_parameters().error("evaluate", call(programs::ADD, &["one", "2u8"]));
    assert_eq!(kind, "bad-input");
    assert!(message.starts_with("input 0 is no Aleo value"), "{message}");
}

#[test]
fn a_wrong_number_of_inputs_is_told_with_the_right_one() {
    let (kind, message) = Engine::without_parameters().error("evaluate", call(programs::ADD, &["1u8"]));
    assert_eq!((kind.as_str(), message.as_str()), ("bad-input", "'main' takes 2 inputs, not 1"));
}

#[test]
fn an_input_that_nests_too_deeply_does_not_exhaust_the_stack() {
    let deep = "[".repeat(1 << 20);
    assert_eq!(Engine::without_parameters().error("evaluate", call(programs::ADD, &[&deep, "1u8"])).0, "bad-input");
}

#[test]
fn a_type_that_nests_too_deeply_does_not_exhaust_the_stack() {
    let program = programs::ADD.replace("u8.private", &"[".repeat(1 << 20));
    assert_eq!(Engine::without_parameters().error("evaluate", call(&program, &["1u8", "1u8"])).0, "bad-program");
}

#[test]
fn a_program_that_does_not_type_check_is_refused() {
    let program = programs::ADD.replace("add r0 r1", "add r0 1u16");
    assert_eq!(Engine::without_parameters().error("evaluate", call(&program, &["1u8", "1u8"])).0, "bad-program");
}

#[test]
fn a_program_with_imports_is_refused() {
    let program = format!("import credits.aleo;\n{}", programs::ADD);
    let (kind, message) = Engine::without_parameters().error("evaluate", call(&program, &["1u8", "1u8"]));
    assert_eq!(kind, "bad-program");
    assert!(message.contains("has imports"), "{message}");
}

#[test]
fn a_function_that_is_not_there_is_named() {
    let (kind, message) = Engine::without_parameters().error("evaluate", call(programs::DOUBLE, &["1u8", "1u8"]));
    assert_eq!(kind, "bad-program");
    assert_eq!(message, "the program 'sum.aleo' has no function 'main'");
}

#[test]
fn an_input_type_that_stands_for_gigabytes_is_refused() {
    let program = "program large.aleo;

function main:
    input r0 as [[[u8; 2048u32]; 2048u32]; 2048u32].private;
    output r0[0u32][0u32][0u32] as u8.public;
";
    let (kind, message) = Engine::without_parameters().error("count", json!({ "program": program, "function": "main" }));
    assert_eq!(kind, "bad-program");
    assert!(message.starts_with("input 0 of 'main' has "), "{message}");
}
