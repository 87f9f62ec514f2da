use crate::{
    circuit::{Circuit, container},
    field::prime,
    harness::Engine,
};

#[track_caller]
fn refused(engine: &mut Engine, file: &[u8], message: &str) {
    let (kind, found) = engine.ask(8, &[file]).unwrap_err();
    assert_eq!(kind, "bad-circuit");
    assert!(found.contains(message) && !found.contains('\n'), "{found}");
}

#[test]
fn a_circuit_over_another_field_is_named() {
    let mut engine = Engine::start();
    let bn254 = "010000f093f5e1439170b97948e833285d588181b64550b829a031e1724e6430";
    let bls12_381 = "01000000fffffffffe5bfeff02a4bd5305d8a10908d83933487d9d2953a7ed73";
    for (prime, name) in [(bn254, "BN254"), (bls12_381, "BLS12-381")] {
        let bytes: Vec<_> = (0..32).map(|place| u8::from_str_radix(&prime[2 * place..2 * place + 2], 16).unwrap()).collect();
        let circuit = Circuit { prime: bytes.try_into().unwrap(), ..Circuit::small() };
        refused(&mut engine, &circuit.file(), &format!("is over the scalar field of {name}, expected the scalar field of BLS12-377"));
    }
    refused(&mut engine, &Circuit { prime: [7; 32], ..Circuit::small() }.file(), "is over another field");
}

#[test]
fn absurd_sizes_are_refused_before_memory_is_taken() {
    let mut engine = Engine::start();
    let small = Circuit::small();
    refused(&mut engine, &Circuit { wires: u32::MAX, ..small.clone() }.file(), "4294967295 wires, and at most 1048576");
    refused(&mut engine, &Circuit { outputs: u32::MAX, ..small.clone() }.file(), "public outputs and inputs");
    refused(
        &mut engine,
        &Circuit { outputs: u32::MAX, inputs: u32::MAX, private: u32::MAX, ..small.clone() }.file(),
        "public outputs and inputs",
    );
    refused(&mut engine, &Circuit { private: u32::MAX, ..small.clone() }.file(), "too few");
    let mut header = small.header();
    header[60..64].copy_from_slice(&u32::MAX.to_le_bytes());
    refused(&mut engine, &container(b"r1cs", 1, &[(1, header.clone()), (2, small.constraints())]), "4294967295 constraints");
    header[60..64].copy_from_slice(&1_000_000u32.to_le_bytes());
    refused(&mut engine, &container(b"r1cs", 1, &[(1, header), (2, small.constraints())]), "constraint 3 (from 0), A: ends too early");
    let mut rows = small.constraints();
    rows[..4].copy_from_slice(&u32::MAX.to_le_bytes());
    refused(&mut engine, &container(b"r1cs", 1, &[(1, small.header()), (2, rows)]), "constraint 0 (from 0), A: ends too early");
    let mut section = small.file();
    section[16..24].copy_from_slice(&u64::MAX.to_le_bytes());
    refused(&mut engine, &section, "ends too early");
}

#[test]
fn a_row_names_each_wire_once_with_a_coefficient_that_is_canonical_and_not_zero() {
    let mut engine = Engine::start();
    let row = |terms: Vec<(u32, u64)>| {
        let mut circuit = Circuit::small();
        circuit.rows[1][2] = terms;
        circuit.file()
    };
    refused(&mut engine, &row(vec![(7, 1), (3, 2), (7, 1)]), "constraint 1 (from 0), C: names wire 7 twice");
    refused(&mut engine, &row(vec![(8, 1)]), "constraint 1 (from 0), C: names wire 8, expected one below 8");
    refused(&mut engine, &row(vec![(7, 0)]), "constraint 1 (from 0), C: the coefficient of wire 7 is zero");
    let mut file = Circuit::small().file();
    let last = file.len() - 32;
    file[last..].copy_from_slice(&prime());
    refused(&mut engine, &file, "constraint 2 (from 0), C: the coefficient of wire 1 is not below the field's prime");
}

#[test]
fn sections_are_known_whole_and_once() {
    let mut engine = Engine::start();
    let small = Circuit::small();
    let (header, rows) = ((1, small.header()), (2, small.constraints()));
    refused(&mut engine, &[], "ends too early");
    refused(&mut engine, b"wtns\x01\0\0\0\0\0\0\0", "does not begin with 'r1cs'");
    refused(&mut engine, &container(b"r1cs", 2, &[]), "has version 2, expected 1");
    refused(&mut engine, &container(b"r1cs", 1, &[]), "no section of type 1 (header)");
    refused(&mut engine, &container(b"r1cs", 1, std::slice::from_ref(&header)), "no section of type 2 (constraints)");
    refused(&mut engine, &container(b"r1cs", 1, &[header.clone(), header.clone()]), "two sections of type 1");
    refused(&mut engine, &container(b"r1cs", 1, &[header.clone(), rows.clone(), (4, vec![])]), "a section of type 4");
    refused(&mut engine, &container(b"r1cs", 1, &[header.clone(), rows.clone(), (3, vec![0; 63])]), "labels of 63 bytes, expected 64");
    refused(&mut engine, &[small.file(), vec![0]].concat(), "1 bytes behind its end");
    refused(&mut engine, &container(b"r1cs", 1, &[header.clone(), (2, [rows.1.clone(), vec![0]].concat())]), "1 bytes behind its end");
    // Any order, and labels, are as good.
    assert!(engine.ask(8, &[&container(b"r1cs", 1, &[rows, (3, vec![0; 64]), header])]).is_ok());
}

#[test]
fn the_order_of_terms_changes_no_key_and_no_size() {
    let mut engine = Engine::start();
    let mut circuit = Circuit::small();
    let sizes = engine.ask(8, &[&circuit.file()]);
    circuit.rows[2][0].reverse();
    assert_eq!(engine.ask(8, &[&circuit.file()]), sizes);
}

#[test]
fn a_circuit_without_rows_or_with_an_empty_matrix_is_refused() {
    let mut engine = Engine::start();
    refused(&mut engine, &Circuit { rows: vec![], ..Circuit::small() }.file(), "has no constraint");
    let rows = vec![[vec![(4, 1)], vec![(5, 1)], vec![]]];
    refused(&mut engine, &Circuit { rows, ..Circuit::small() }.file(), "matrix C is empty");
}

#[test]
fn a_file_cut_anywhere_is_refused() {
    let mut engine = Engine::start();
    let file = Circuit::small().file();
    for length in 0..file.len() {
        assert_eq!(engine.ask(8, &[&file[..length]]).unwrap_err().0, "bad-circuit", "{length} bytes");
    }
}
