//! An engine does not outlive its caller.

use crate::{harness::Engine, programs, setup::Keys};
use serde_json::json;
use std::time::{Duration, Instant};

fn exits_at_once(engine: Engine) {
    let mut child = engine.hang_up();
    let start = Instant::now();
    while child.try_wait().expect("the engine can be waited for").is_none() {
        assert!(start.elapsed() < Duration::from_secs(2), "the engine still runs");
        std::thread::sleep(Duration::from_millis(10));
    }
    assert!(child.wait().expect("it ended").success());
}

#[test]
fn the_end_of_standard_input_ends_an_idle_engine() {
    let mut engine = Engine::without_parameters();
    engine.result("hello", json!({}));
    exits_at_once(engine);
}

#[test]
fn the_end_of_standard_input_ends_the_engine_in_the_middle_of_a_proof() {
    let Some(keys) = Keys::of_add() else { return };
    let mut engine = Engine::without_parameters();
    engine.send("prove", keys.prove(programs::ADD, &["1u8", "2u8"]));
    while engine.read()["progress"] != "proving" {}
    exits_at_once(engine);
}
