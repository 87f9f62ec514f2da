use crate::{
    circuit::{Circuit, values, witness},
    field::{number, numbers, prime},
    harness::{Engine, Keys, parameters},
};

struct Scene {
    engine: Engine,
    file: Vec<u8>,
    keys: Keys,
    proof: Vec<u8>,
    inputs: Vec<Vec<u8>>,
}

/// Two instances in one proof.
fn scene() -> Option<Scene> {
    parameters()?;
    let mut engine = Engine::start();
    let file = Circuit::small().file();
    let keys = engine.setup(&file);
    let (proof, inputs) = engine.prove(&file, &keys, &[witness(&values(11, 22, 3, 5)), witness(&values(11, 23, 4, 6))]);
    assert_eq!(engine.verify(&keys.verifying, &inputs, &proof), Ok(()));
    Some(Scene { engine, file, keys, proof, inputs })
}

#[test]
fn each_public_input_is_bound_even_one_in_no_constraint() {
    let Some(mut scene) = scene() else { return };
    for instance in 0..2 {
        for input in 0..3 {
            let mut forged = scene.inputs.clone();
            forged[instance][32 * input] ^= 1;
            assert!(scene.engine.verify(&scene.keys.verifying, &forged, &scene.proof).is_err(), "instance {instance}, input {input}");
        }
    }
}

#[test]
fn instances_cannot_be_reordered_left_out_or_added() {
    let Some(mut scene) = scene() else { return };
    let [first, second] = scene.inputs.clone().try_into().unwrap();
    for forged in [
        vec![second.clone(), first.clone()],
        vec![first.clone()],
        vec![first.clone(), second.clone(), second.clone()],
        vec![first.clone(), first],
    ] {
        assert!(scene.engine.verify(&scene.keys.verifying, &forged, &scene.proof).is_err());
    }
    assert_eq!(scene.engine.ask(4, &[&scene.keys.verifying, &0u32.to_le_bytes(), &scene.proof]).unwrap_err().0, "bad-request");
}

#[test]
fn the_number_of_public_inputs_is_exact() {
    let Some(mut scene) = scene() else { return };
    // A challenge of zero, which snarkVM would take for one that is missing.
    let (proof, inputs) = scene.engine.prove(&scene.file, &scene.keys, &[witness(&values(11, 0, 3, 5))]);
    assert_eq!(scene.engine.verify(&scene.keys.verifying, &inputs, &proof), Ok(()));
    let shorter = vec![inputs[0][..64].to_vec()];
    let reason = scene.engine.verify(&scene.keys.verifying, &shorter, &proof).unwrap_err();
    assert!(reason.contains("2 public inputs, expected 3"), "{reason}");
    let longer = vec![[inputs[0].clone(), numbers(&[0])].concat()];
    assert!(scene.engine.verify(&scene.keys.verifying, &longer, &proof).is_err());
}

#[test]
fn an_input_has_one_spelling() {
    let Some(mut scene) = scene() else { return };
    let (proof, mut inputs) = scene.engine.prove(&scene.file, &scene.keys, &[witness(&values(11, 0, 3, 5))]);
    inputs[0][64..].copy_from_slice(&prime());
    let (kind, message) = scene.engine.ask(4, &[&scene.keys.verifying, &zkml_direct_core::message::list(&inputs), &proof]).unwrap_err();
    assert_eq!((kind.as_str(), message.contains("element 2 is not below")), ("bad-request", true), "{message}");
}

#[test]
fn another_circuits_key_accepts_nothing() {
    let Some(mut scene) = scene() else { return };
    let other = scene.engine.setup(&Circuit::other().file());
    assert!(scene.engine.verify(&other.verifying, &scene.inputs, &scene.proof).is_err());
    let (kind, _) = scene.engine.try_prove(&scene.file, &other.proving, &[witness(&values(1, 2, 3, 4))]).unwrap_err();
    assert_eq!(kind, "key");
}

#[test]
fn every_byte_of_a_proof_is_bound() {
    let Some(mut scene) = scene() else { return };
    for place in 0..scene.proof.len() {
        let mut forged = scene.proof.clone();
        // Each byte once, each bit in turn.
        forged[place] ^= 1 << (place % 8);
        assert!(scene.engine.verify(&scene.keys.verifying, &scene.inputs, &forged).is_err(), "byte {place}");
    }
    for forged in [[scene.proof.clone(), vec![0]].concat(), scene.proof[..scene.proof.len() - 1].to_vec(), Vec::new()] {
        assert!(scene.engine.verify(&scene.keys.verifying, &scene.inputs, &forged).is_err());
    }
}

#[test]
fn a_class_that_the_circuit_does_not_give_has_no_proof() {
    let Some(mut scene) = scene() else { return };
    let mut wrong = values(11, 22, 3, 5);
    wrong[1] += 1;
    let (kind, message) =
        scene.engine.try_prove(&scene.file, &scene.keys.proving, &[witness(&values(1, 1, 1, 1)), witness(&wrong)]).unwrap_err();
    assert_eq!(kind, "bad-witness");
    assert_eq!(message, "instance 1 (from 0): constraint 2 (from 0) is not satisfied");
    wrong[1] -= 1;
    wrong[0] = 2;
    assert_eq!(scene.engine.try_prove(&scene.file, &scene.keys.proving, &[witness(&wrong)]).unwrap_err().0, "bad-witness");
}

#[test]
fn a_header_that_counts_more_in_the_same_domains_is_named_the_same_and_certified_by_nothing() {
    let Some(mut scene) = scene() else { return };
    let identity = scene.engine.ask(9, &[&scene.keys.verifying]).unwrap();
    assert_eq!(identity[0], 3u64.to_le_bytes());
    // Variables, constraints and entries: all numbers of the header but the public ones, which must fit the exact number. 4 + 4 + 3 variables.
    for (place, count, same) in [(1, 12u64, true), (1, 16, true), (1, 17, false), (2, 3, true), (2, 5, false), (3, 7, true), (3, 9, false)]
    {
        let mut altered = scene.keys.verifying.clone();
        altered[8 * place..8 * place + 8].copy_from_slice(&count.to_le_bytes());
        let accepted = scene.engine.verify(&altered, &scene.inputs, &scene.proof).is_ok();
        assert_eq!(accepted, same, "number {place} = {count}");
        assert_eq!(scene.engine.ask(9, &[&altered]).unwrap() == identity, same, "number {place} = {count}");
        assert!(scene.engine.check_key(&scene.file, &altered, &scene.keys.certificate).is_err(), "number {place} = {count}");
    }
}

#[test]
fn another_id_in_a_key_is_named_the_same_and_certified_by_nothing() {
    let Some(mut scene) = scene() else { return };
    let identity = scene.engine.ask(9, &[&scene.keys.verifying]).unwrap();
    let mut altered = scene.keys.verifying.clone();
    altered[640] ^= 1;
    assert_eq!(scene.engine.verify(&altered, &scene.inputs, &scene.proof), Ok(()));
    assert_eq!(scene.engine.ask(9, &[&altered]).unwrap(), identity);
    let reason = scene.engine.check_key(&scene.file, &altered, &scene.keys.certificate).unwrap_err();
    assert!(reason.contains("another circuit"), "{reason}");
}

#[test]
fn another_number_of_public_inputs_in_a_key_is_another_key() {
    let Some(mut scene) = scene() else { return };
    let mut altered = scene.keys.verifying.clone();
    altered[664] = 2;
    assert_ne!(scene.engine.ask(9, &[&altered]).unwrap(), scene.engine.ask(9, &[&scene.keys.verifying]).unwrap());
    assert!(scene.engine.check_key(&scene.file, &altered, &scene.keys.certificate).is_err());
    // Not even a number that snarkVM would round up to the same.
    altered[664] = 4;
    assert_eq!(scene.engine.ask(9, &[&altered]).unwrap_err().0, "key");
}

#[test]
fn every_byte_of_a_certificate_is_bound() {
    let Some(mut scene) = scene() else { return };
    for place in 0..scene.keys.certificate.len() {
        let mut forged = scene.keys.certificate.clone();
        forged[place] ^= 1 << (place % 8);
        match scene.engine.ask(5, &[&scene.file, &scene.keys.verifying, &forged]) {
            Ok(fields) => assert_eq!(fields[0], [0], "byte {place}"),
            Err((kind, _)) => assert_eq!(kind, "key", "byte {place}"),
        }
    }
}

#[test]
fn a_statement_of_wrong_length_is_refused() {
    let Some(mut scene) = scene() else { return };
    let ragged = vec![number(1)[..31].to_vec(), scene.inputs[1].clone()];
    let (kind, _) = scene.engine.ask(4, &[&scene.keys.verifying, &zkml_direct_core::message::list(&ragged), &scene.proof]).unwrap_err();
    assert_eq!(kind, "bad-request");
}
