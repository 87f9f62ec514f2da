//! Proofs.

use crate::{
    Kind, Refusal, Result,
    keys::{ProvingKey, prover_error},
    limits, proof,
    r1cs::R1cs,
    snark::{Fr, VERSION, Varuna, system},
    synthesis::Synthesis,
};
use snarkvm_algorithms::SNARK;
use snarkvm_fields::One;
use std::collections::BTreeMap;

/// Proves that each witness (the value of each wire) satisfies the circuit, all in one proof.
pub fn prove(circuit: &R1cs, key: &ProvingKey, witnesses: &[Vec<Fr>]) -> Result<Vec<u8>> {
    if witnesses.is_empty() || witnesses.len() > limits::INSTANCES {
        return Err(Refusal::new(Kind::BadRequest, format!("{} instances, expected 1 to {}", witnesses.len(), limits::INSTANCES)));
    }
    for (index, witness) in witnesses.iter().enumerate() {
        check(circuit, witness).map_err(|refusal| refusal.at(&format!("instance {index} (from 0)")))?;
    }
    let system = system()?;
    let key = key.expand(circuit)?;
    let instances: Vec<_> = witnesses.iter().map(|witness| Synthesis { circuit, witness: Some(witness) }).collect();
    let batch = BTreeMap::from([(&key, instances.as_slice())]);
    Varuna::prove_batch(&system.prover, &system.fiat_shamir, VERSION, &batch, &mut rand::rng())
        .map(|proof| proof::bytes(&proof))
        .map_err(|error| prover_error(&error))
}

fn check(circuit: &R1cs, witness: &[Fr]) -> Result<()> {
    let bad = |message: String| Err(Refusal::new(Kind::BadWitness, message));
    if witness.len() != circuit.wires {
        return bad(format!("the witness has {} wires, and the circuit {}", witness.len(), circuit.wires));
    }
    if !witness[0].is_one() {
        return bad("wire 0 is not one".to_string());
    }
    circuit.check(witness)
}
