use crate::{harness::Engine, programs};
use serde_json::json;

#[test]
fn hello_says_what_the_engine_is() {
    let hello = Engine::without_parameters().result("hello", json!({}));
    assert_eq!((&hello["protocol"], &hello["engine"], &hello["network"]), (&json!(1), &json!("native"), &json!("mainnet")));
    assert!(hello["threads"].as_u64() >= Some(1));
    assert_eq!(hello["proofVersions"][0], json!({ "varuna": 3, "consensus": 22 }));
}

#[test]
fn the_snarkvm_that_hello_names_is_the_one_that_is_linked() {
    let hello = Engine::without_parameters().result("hello", json!({}));
    let version = hello["snarkvm"].as_str().unwrap();
    assert!(include_str!("../../Cargo.lock").contains(&format!("name = \"snarkvm-synthesizer-process\"\nversion = \"{version}\"\n")));
}

#[test]
fn a_line_that_is_no_json_is_refused_and_the_next_is_answered() {
    let mut engine = Engine::without_parameters();
    engine.send_line(b"{\"id\": 1,");
    let answer = engine.read();
    assert_eq!((&answer["id"], &answer["error"]["kind"]), (&json!(null), &json!("bad-request")));
    assert_eq!(engine.result("hello", json!({}))["protocol"], 1);
}

#[test]
fn a_line_that_is_no_utf_8_is_refused() {
    let mut engine = Engine::without_parameters();
    engine.send_line(b"{\"id\": \"\xff\"}");
    assert_eq!(engine.read()["error"]["message"], "the request is not UTF-8");
}

#[test]
fn a_line_longer_than_the_limit_is_refused_and_the_next_is_answered() {
    let mut engine = Engine::without_parameters();
    engine.send_line(&vec![b'x'; 17 << 20]);
    assert_eq!(engine.read()["error"]["message"], "a request has at most 16777216 bytes");
    assert_eq!(engine.result("hello", json!({}))["protocol"], 1);
}

#[test]
fn json_that_nests_too_deeply_is_refused() {
    let mut engine = Engine::without_parameters();
    engine.send_line("[".repeat(1 << 20).as_bytes());
    assert_eq!(engine.read()["error"]["kind"], "bad-request");
}

#[test]
fn an_unknown_command_is_refused_by_name() {
    let (kind, message) = Engine::without_parameters().error("deploy", json!({}));
    assert_eq!((kind.as_str(), message.as_str()), ("bad-request", "there is no command 'deploy'"));
}

#[test]
fn an_unknown_property_is_refused_by_name() {
    let request = json!({ "program": programs::ADD, "function": "main", "inputs": [], "edition": 1 });
    let (kind, message) = Engine::without_parameters().error("evaluate", request);
    assert_eq!(kind, "bad-request");
    assert!(message.contains("unknown field `edition`"), "{message}");
}

#[test]
fn a_missing_property_is_refused_by_name() {
    let (kind, message) = Engine::without_parameters().error("evaluate", json!({ "program": programs::ADD, "inputs": [] }));
    assert_eq!((kind.as_str(), message.as_str()), ("bad-request", "missing field `function`"));
}

#[test]
fn a_request_without_a_number_is_answered_without_one() {
    let mut engine = Engine::without_parameters();
    engine.send_line(b"{\"command\": \"hello\"}");
    let answer = engine.read();
    assert_eq!((&answer["id"], &answer["error"]["kind"]), (&json!(null), &json!("bad-request")));
}

#[test]
fn a_proof_version_that_does_not_exist_is_not_supported() {
    let request = json!({ "program": programs::ADD, "function": "main", "execution": {}, "verifyingKey": "none", "varuna": 4 });
    assert_eq!(Engine::without_parameters().error("verify", request).0, "not-supported");
}
