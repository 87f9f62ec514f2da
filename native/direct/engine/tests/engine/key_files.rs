use crate::{
    circuit::{Circuit, values, witness},
    field::numbers,
    harness::{Engine, parameters},
};

#[test]
fn a_damaged_verifying_key_accepts_nothing_or_is_named_otherwise() {
    let Some(_) = parameters() else { return };
    let mut engine = Engine::start();
    let file = Circuit::small().file();
    let keys = engine.setup(&file);
    let (proof, inputs) = engine.prove(&file, &keys, &[witness(&values(11, 22, 3, 5))]);
    let identity = engine.ask(9, &[&keys.verifying]).unwrap();
    for place in (0..keys.verifying.len()).filter(|place| *place < 64 || place % 5 == 0 || *place >= 632) {
        let mut damaged = keys.verifying.clone();
        damaged[place] ^= 1 << (place % 8);
        match engine.ask(4, &[&damaged, &zkml_direct_core::message::list(&inputs), &proof]) {
            Ok(fields) if fields[0] == [1] => assert_eq!(engine.ask(9, &[&damaged]).unwrap(), identity, "byte {place}"),
            Ok(_) => {}
            Err((kind, _)) => assert_eq!(kind, "key", "byte {place}"),
        }
        if let Ok(fields) = engine.ask(5, &[&file, &damaged, &keys.certificate]) {
            assert_eq!(fields[0], [0], "byte {place}");
        }
    }
}

#[test]
fn a_key_states_sizes_that_a_circuit_can_have() {
    let Some(_) = parameters() else { return };
    let mut engine = Engine::start();
    let keys = engine.setup(&Circuit::small().file());
    for place in 0..6 {
        for count in [0, u64::MAX, 1 << 63, 1 << 40, (1 << 27) + 1] {
            let mut absurd = keys.verifying.clone();
            absurd[8 * place..8 * place + 8].copy_from_slice(&count.to_le_bytes());
            assert_eq!(engine.ask(9, &[&absurd]).unwrap_err().0, "key", "number {place} = {count}");
        }
    }
    // The largest that are read are only domains to verification: it takes no memory for them.
    let mut large = keys.verifying.clone();
    for place in 1..6 {
        large[8 * place..8 * place + 8].copy_from_slice(&(1u64 << 27).to_le_bytes());
    }
    let proof = [1u64.to_le_bytes(), 1u64.to_le_bytes()].concat();
    assert!(engine.verify(&large, &[numbers(&[1, 2, 3])], &[proof, vec![0; 940]].concat()).is_err());
    // The length of the list of commitments.
    for count in [0u64, 11, 13, u64::MAX] {
        let mut absurd = keys.verifying.clone();
        absurd[48..56].copy_from_slice(&count.to_le_bytes());
        assert_eq!(engine.ask(9, &[&absurd]).unwrap_err().0, "key");
    }
}

#[test]
fn a_key_of_wrong_length_is_refused() {
    let mut engine = Engine::start();
    for key in [vec![], vec![0; 671], vec![0; 673], vec![0xff; 672]] {
        assert_eq!(engine.ask(9, &[&key]).unwrap_err().0, "key");
    }
}

#[test]
fn a_damaged_proving_key_makes_no_proof() {
    let Some(_) = parameters() else { return };
    let mut engine = Engine::start();
    let file = Circuit::small().file();
    let keys = engine.setup(&file);
    let instance = [witness(&values(11, 22, 3, 5))];
    for place in (0..keys.proving.len()).step_by(7) {
        let mut damaged = keys.proving.clone();
        damaged[place] ^= 1 << (place % 8);
        let (kind, message) = engine.try_prove(&file, &damaged, &instance).unwrap_err();
        // A commitment that is another point gives a proof that does not pass its own check.
        assert!(kind == "key" || kind == "parameters", "byte {place}: {kind}: {message}");
    }
    for damaged in [vec![], keys.proving[1..].to_vec(), [keys.proving.clone(), vec![0]].concat()] {
        assert_eq!(engine.try_prove(&file, &damaged, &instance).unwrap_err().0, "key");
    }
}
