//! The proof system: Varuna version 3 over BLS12-377, hiding, and its parameters.

use crate::{Kind, Refusal, Result};
use snarkvm_algorithms::{
    AlgebraicSponge,
    crypto_hash::PoseidonSponge,
    snark::varuna::{Certificate, CircuitProvingKey, CircuitVerifyingKey, Proof, VarunaHidingMode, VarunaSNARK, VarunaVersion},
    srs::{UniversalProver, UniversalVerifier},
};
use snarkvm_curves::bls12_377::Bls12_377;
use std::sync::OnceLock;

pub use snarkvm_curves::bls12_377::{Fq, Fr};

/// The version of snarkVM whose proofs these are.
pub const SNARKVM: &str = "4.12.0";
pub const VERSION: VarunaVersion = VarunaVersion::V3;

pub type Sponge = PoseidonSponge<Fq, 2, 1>;
pub type Varuna = VarunaSNARK<Bls12_377, Sponge, VarunaHidingMode>;
pub type VarunaProof = Proof<Bls12_377>;
pub type VarunaCertificate = Certificate<Bls12_377>;
pub type VarunaProvingKey = CircuitProvingKey<Bls12_377, VarunaHidingMode>;
pub type VarunaVerifyingKey = CircuitVerifyingKey<Bls12_377>;
pub type Srs = snarkvm_algorithms::snark::varuna::UniversalSRS<Bls12_377>;
pub type FiatShamir = <Sponge as AlgebraicSponge<Fq, 2>>::Parameters;

/// What every request needs and none changes; made once a process, since preparing takes milliseconds.
pub struct System {
    pub srs: Srs,
    pub prover: UniversalProver<Bls12_377>,
    pub verifier: UniversalVerifier<Bls12_377>,
    pub fiat_shamir: FiatShamir,
}

/// The system of this process.
pub fn system() -> Result<&'static System> {
    static SYSTEM: OnceLock<System> = OnceLock::new();
    if let Some(system) = SYSTEM.get() {
        return Ok(system);
    }
    let system = load().map_err(|error| Refusal::new(Kind::Failed, format!("the proof system does not start: {error}")))?;
    Ok(SYSTEM.get_or_init(|| system))
}

fn load() -> anyhow::Result<System> {
    let srs = Srs::load()?;
    Ok(System { prover: srs.to_universal_prover()?, verifier: srs.to_universal_verifier()?, fiat_shamir: Sponge::sample_parameters(), srs })
}
