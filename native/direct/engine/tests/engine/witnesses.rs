use crate::{
    circuit::{Circuit, container, values, witness},
    field::{numbers, prime},
    harness::{Engine, parameters},
};

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
