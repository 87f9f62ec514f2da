//! Keys: made from a circuit, written, read, and named.

mod identity;
mod proving_key;
mod verifying_key;

pub use proving_key::ProvingKey;
pub use verifying_key::VerifyingKey;

use crate::{
    Kind, Refusal, Result, Sizes, certificate,
    r1cs::R1cs,
    snark::{Varuna, VarunaProvingKey, system},
    synthesis::Synthesis,
};
use snarkvm_algorithms::SNARK;

/// What setup makes.
pub struct Keys {
    pub proving: ProvingKey,
    pub verifying: VerifyingKey,
    pub certificate: Vec<u8>,
    pub sizes: Sizes,
}

/// Makes the keys of a circuit: a function of the circuit and the SRS, without randomness.
pub fn setup(circuit: &R1cs) -> Result<Keys> {
    let system = system()?;
    let sizes = Sizes::of(circuit)?;
    fetch_powers(&sizes)?;
    let synthesis = Synthesis { circuit, witness: None };
    let (proving, verifying): (VarunaProvingKey, _) =
        Varuna::circuit_setup(&system.srs, &synthesis).map_err(|error| prover_error(&error))?;
    let certificate = certificate::make(system, &proving, &verifying)?;
    let verifying = VerifyingKey { key: verifying, public_inputs: circuit.public };
    Ok(Keys { proving: ProvingKey::of(verifying.clone()), verifying, certificate, sizes })
}

/// Fetches the powers that keys and proofs of this size need. snarkVM would do so by itself, but rewrites an error that says which file is missing.
pub(crate) fn fetch_powers(sizes: &Sizes) -> Result<()> {
    let srs = &system()?.srs;
    let low = 0..sizes.degree as usize + 1;
    // Degree bounds are two less than a domain; the largest needs the powers of its bound and one more.
    let domains = sizes.non_zeros.iter().chain([&sizes.variables]).map(|count| count.next_power_of_two() as usize);
    let bound = domains.max().unwrap_or(2) - 2;
    let high = srs.max_degree() - bound..srs.max_degree() + 1;
    [low, high].into_iter().try_for_each(|range| srs.download_powers_for(range).map_err(|error| prover_error(&error)))
}

/// An error of a prover, which says so where it is about the SRS.
pub(crate) fn prover_error(error: &anyhow::Error) -> Refusal {
    match error.downcast_ref::<Refusal>() {
        Some(refusal) => refusal.clone(),
        None => Refusal::new(Kind::Failed, format!("{error:#}").replace('\n', " ")),
    }
}
