//! Requests with bytes changed at random, always the same ones: each gets an answer, and none reaches a panic.

use crate::{
    circuit::{Circuit, values, witness},
    field::numbers,
    harness::{Engine, parameters},
};
use zkml_direct_core::message::{list, message};

/// SplitMix64.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut value = self.0;
        value = (value ^ (value >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        value = (value ^ (value >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((value ^ (value >> 31)) % limit as u64) as usize
    }

    /// Changes one to three places: a bit, a byte, four bytes of an extreme number, or the end.
    fn mutate(&mut self, bytes: &mut Vec<u8>) {
        for _ in 0..=self.below(3) {
            let place = self.below(bytes.len());
            match self.below(5) {
                0 => bytes[place] ^= 1 << self.below(8),
                1 => bytes[place] = [0, 1, 0x7f, 0x80, 0xff][self.below(5)],
                2 => {
                    let number = [0u32, 1, u32::MAX, 1 << 31, 1 << 20][self.below(5)].to_le_bytes();
                    let end = bytes.len().min(place + 4);
                    bytes[place..end].copy_from_slice(&number[..end - place]);
                }
                3 => bytes.truncate(place.max(1)),
                _ => {
                    bytes.remove(place);
                    if bytes.is_empty() {
                        bytes.push(0);
                    }
                }
            }
        }
    }
}

/// Asks mutations of a request, and demands that no refusal says that something failed.
fn try_mutations(engine: &mut Engine, request: &[u8], rounds: usize) {
    let mut random = Random(request.len() as u64);
    for round in 0..rounds {
        let mut mutated = request.to_vec();
        random.mutate(&mut mutated);
        if let Err((kind, message)) = engine.raw(&mutated) {
            assert_ne!(kind, "failed", "round {round}: {message}");
            assert!(!message.contains('\n'), "{message}");
        }
    }
}

#[test]
fn circuits_are_read_or_refused() {
    try_mutations(&mut Engine::start(), &message(8, &[&Circuit::small().file()]), 20_000);
}

#[test]
fn requests_that_prove_are_served_or_refused() {
    let Some(_) = parameters() else { return };
    let mut engine = Engine::start();
    let file = Circuit::small().file();
    let keys = engine.setup(&file);
    let instances = list(&[witness(&values(1, 2, 3, 4))]);
    try_mutations(&mut engine, &message(2, &[&file]), 100);
    try_mutations(&mut engine, &message(3, &[&file, &keys.proving, &[], &instances]), 500);
    try_mutations(&mut engine, &message(5, &[&file, &keys.verifying, &keys.certificate]), 500);
}

#[test]
fn requests_that_verify_are_served_or_refused() {
    let Some(_) = parameters() else { return };
    let mut engine = Engine::start();
    let file = Circuit::small().file();
    let keys = engine.setup(&file);
    let (proof, inputs) = engine.prove(&file, &keys, &[witness(&values(1, 2, 3, 4))]);
    try_mutations(&mut engine, &message(9, &[&keys.verifying]), 1_000);
    try_mutations(&mut engine, &message(4, &[&keys.verifying, &list(&inputs), &proof]), 1_000);
    try_mutations(&mut engine, &message(6, &[b"zkwp", &numbers(&[1, 2])]), 1_000);
}
