//! Verification of proofs.

use crate::{
    Kind, Refusal, Result,
    keys::VerifyingKey,
    limits, proof,
    snark::{Fr, VERSION, Varuna, system},
};
use snarkvm_algorithms::SNARK;
use snarkvm_fields::One;
use std::collections::BTreeMap;

/// Whether the proof shows that each instance, given by its public inputs (without the leading one), satisfies the key's circuit; else the reason.
pub fn verify(key: &VerifyingKey, instances: &[Vec<Fr>], proof: &[u8]) -> Result<std::result::Result<(), String>> {
    if instances.is_empty() || instances.len() > limits::INSTANCES {
        return Err(Refusal::new(Kind::BadRequest, format!("{} instances, expected 1 to {}", instances.len(), limits::INSTANCES)));
    }
    // snarkVM takes missing inputs for zeros; here the number is exact.
    let expected = key.public_inputs();
    if let Some((index, inputs)) = instances.iter().enumerate().find(|(_, inputs)| inputs.len() != expected) {
        return Ok(Err(format!("instance {index} (from 0) has {} public inputs, expected {expected}", inputs.len())));
    }
    let proof = match proof::read(proof, instances.len())? {
        Ok(proof) => proof,
        Err(reason) => return Ok(Err(reason)),
    };
    let system = system()?;
    let inputs: Vec<Vec<Fr>> = instances.iter().map(|inputs| [&[Fr::one()], inputs.as_slice()].concat()).collect();
    let batch = BTreeMap::from([(&key.key, inputs.as_slice())]);
    Ok(match Varuna::verify_batch(&system.verifier, &system.fiat_shamir, VERSION, &batch, &proof) {
        Ok(true) => Ok(()),
        Ok(false) | Err(_) => Err("the proof does not show this statement under this key".to_string()),
    })
}
