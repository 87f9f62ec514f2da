//! Proofs as bytes.

use crate::{Kind, Refusal, Result, snark::VarunaProof};
use snarkvm_utilities::{CanonicalDeserialize, CanonicalSerialize};

/// Bytes of a proof of one instance, and what each further one adds: a commitment and three sums.
const ONE: usize = 956;
const FURTHER: usize = 144;

pub(crate) fn bytes(proof: &VarunaProof) -> Vec<u8> {
    let mut bytes = Vec::new();
    proof.serialize_compressed(&mut bytes).expect("a vector takes all bytes");
    bytes
}

/// Reads a proof of so many instances (one or more).
pub(crate) fn read(bytes: &[u8], instances: usize) -> Result<std::result::Result<VarunaProof, String>> {
    let expected = ONE + FURTHER * (instances - 1);
    if bytes.len() != expected {
        return Ok(Err(format!("the proof has {} bytes, expected {expected} for {instances} instances", bytes.len())));
    }
    // How many circuits, and how many instances of it: lengths of lists that follow.
    let stated = [1, instances as u64].map(u64::to_le_bytes).concat();
    if !bytes.starts_with(&stated) || bytes.len() < stated.len() {
        return Ok(Err(format!("the proof is not one of {instances} instances of one circuit")));
    }
    let Ok(proof) = VarunaProof::deserialize_compressed(bytes) else {
        return Ok(Err("the proof is damaged".to_string()));
    };
    // What is not written as it was read had a second spelling; it is no proof.
    if self::bytes(&proof) != bytes {
        return Ok(Err("the proof is not in its canonical form".to_string()));
    }
    if proof.batch_sizes() != [instances] {
        return Err(Refusal::new(Kind::Failed, "a proof was read with another number of instances than it states"));
    }
    Ok(Ok(proof))
}
