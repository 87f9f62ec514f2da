use crate::{
    circuit::{Circuit, PROGRAM, container, values, witness},
    field::{numbers, prime},
    harness::{Engine, items, parameters},
};
use zkml_direct_core::message::list;

#[test]
fn a_malformed_witness_is_refused_with_its_instance() {
    let Some(_) = parameters() else { return };
    let mut engine = Engine::start();
    let file = Circuit::small().file();
    let keys = engine.setup(&file);
    let good = values(1, 2, 3, 4);
    let mut header = 32u32.to_le_bytes().to_vec();
    header.extend(prime());
    let count = |count: u32| (1, [header.clone(), count.to_le_bytes().to_vec()].concat());
    let cases = [
        (witness(&good[..7]), "has the values of 7 wires, and the circuit has 8"),
        (container(b"wtns", 2, &[count(u32::MAX), (2, numbers(&good))]), "has the values of 4294967295 wires"),
        (container(b"wtns", 2, &[count(8), (2, numbers(&good[1..]))]), "ends too early"),
        (container(b"wtns", 2, &[count(8), (2, [numbers(&good), vec![0]].concat())]), "1 bytes behind its end"),
        (
            container(b"wtns", 2, &[count(8), (2, [numbers(&good[1..]), prime().to_vec()].concat())]),
            "the value of wire 7 is not below the field's prime",
        ),
        (container(b"wtns", 1, &[count(8), (2, numbers(&good))]), "has version 1, expected 2"),
        (Circuit::small().file(), "does not begin with 'wtns'"),
        (vec![], "ends too early"),
    ];
    for (bytes, expected) in cases {
        let (kind, message) = engine.try_prove(&file, &keys.proving, &[witness(&good), bytes]).unwrap_err();
        assert_eq!(kind, "bad-witness");
        assert!(message.starts_with("instance 1 (from 0): ") && message.contains(expected), "{message}");
    }
}

#[test]
fn a_witness_program_computes_the_witness() {
    let mut engine = Engine::start();
    let inputs = numbers(&[11, 22, 3, 5]);
    assert_eq!(engine.ask(6, &[&PROGRAM, &inputs]), Ok(vec![witness(&values(11, 22, 3, 5))]));
    let cases = [
        (inputs[..96].to_vec(), "3 inputs, and the witness program takes 4"),
        (numbers(&[11, 22, 3, 5, 0]), "5 inputs, and the witness program takes 4"),
        (numbers(&[11, 22, 256, 5]), "input 2 is larger than the program allows"),
        (inputs[1..].to_vec(), "inputs have 127 bytes, which is not a multiple of 32"),
        ([prime().to_vec(), inputs[32..].to_vec()].concat(), "inputs: element 0 is not below the field's prime"),
    ];
    for (inputs, expected) in cases {
        assert_eq!(engine.ask(6, &[&PROGRAM, &inputs]).unwrap_err().1, expected);
    }
    for program in [&PROGRAM[..10], &[], &witness(&[1])] {
        let (kind, message) = engine.ask(6, &[program, &inputs]).unwrap_err();
        assert!(kind == "bad-witness" && message.starts_with("witness program: "), "{kind}: {message}");
    }
}

#[test]
fn a_proof_is_made_from_inputs() {
    let Some(_) = parameters() else { return };
    let mut engine = Engine::start();
    let file = Circuit::small().file();
    let keys = engine.setup(&file);
    let instances = [numbers(&[11, 22, 3, 5]), numbers(&[11, 23, 255, 1])];
    let fields = engine.ask(3, &[&file, &keys.proving, &PROGRAM, &list(&instances)]).unwrap();
    let inputs = items(&fields[1]);
    assert_eq!(inputs, [numbers(&[225 + 45 + 3, 11, 22]), numbers(&[255 * 255 + 3 * 255 + 255, 11, 23])]);
    assert_eq!(engine.verify(&keys.verifying, &inputs, &fields[0]), Ok(()));
    // A program of another circuit computes a witness that breaks a row, and no proof.
    let other = Circuit::other().file();
    let keys = engine.setup(&other);
    let (kind, message) = engine.ask(3, &[&other, &keys.proving, &PROGRAM, &list(&instances)]).unwrap_err();
    assert_eq!((kind.as_str(), message.as_str()), ("bad-witness", "instance 0 (from 0): constraint 2 (from 0) is not satisfied"));
}
