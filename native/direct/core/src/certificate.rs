//! Certificates: short proofs that a verifying key commits to a circuit, which are checked faster than the key is derived.

use crate::{
    Kind, Refusal, Result, Sizes,
    keys::{VerifyingKey, prover_error},
    r1cs::R1cs,
    snark::{System, Varuna, VarunaCertificate, VarunaProvingKey, VarunaVerifyingKey, system},
    synthesis::Synthesis,
};
use snarkvm_algorithms::SNARK;
use snarkvm_utilities::{CanonicalDeserialize, CanonicalSerialize};

/// Bytes of a certificate: a count of one, a point, and the mark of no randomness.
pub const BYTES: usize = 57;

pub(crate) fn make(system: &System, proving: &VarunaProvingKey, verifying: &VarunaVerifyingKey) -> Result<Vec<u8>> {
    let certificate = Varuna::prove_vk(&system.prover, &system.fiat_shamir, verifying, proving).map_err(|error| prover_error(&error))?;
    let mut bytes = Vec::with_capacity(BYTES);
    certificate.serialize_compressed(&mut bytes).expect("a vector takes all bytes");
    debug_assert_eq!(bytes.len(), BYTES);
    Ok(bytes)
}

/// Whether the key is the circuit's, as the certificate shows; the reason where it is not.
pub fn check(circuit: &R1cs, key: &VerifyingKey, certificate: &[u8]) -> Result<std::result::Result<(), String>> {
    let system = system()?;
    let certificate = read(certificate)?;
    if circuit.public != key.public_inputs() {
        return Ok(Err(format!("the key states {} public inputs, and the circuit has {}", key.public_inputs(), circuit.public)));
    }
    if Sizes::of(circuit)? != Sizes::stated(&key.key)? {
        return Ok(Err("the key states the sizes of another circuit".to_string()));
    }
    let synthesis = Synthesis { circuit, witness: None };
    Ok(match Varuna::verify_vk(&system.verifier, &system.fiat_shamir, &synthesis, &key.key, &certificate) {
        Ok(true) => Ok(()),
        Ok(false) => Err("the certificate does not show that the key is this circuit's".to_string()),
        // Sizes agree, so what differs is the hash of the matrices.
        Err(_) => Err("the key names another circuit".to_string()),
    })
}

fn read(bytes: &[u8]) -> Result<VarunaCertificate> {
    let refuse = |message: String| Refusal::new(Kind::Key, format!("the certificate {message}"));
    if bytes.len() != BYTES {
        return Err(refuse(format!("has {} bytes, expected {BYTES}", bytes.len())));
    }
    let certificate = VarunaCertificate::deserialize_compressed(bytes).map_err(|_| refuse("is damaged".to_string()))?;
    let mut again = Vec::with_capacity(BYTES);
    certificate.serialize_compressed(&mut again).expect("a vector takes all bytes");
    if again != bytes { Err(refuse("is not in its canonical form".to_string())) } else { Ok(certificate) }
}
