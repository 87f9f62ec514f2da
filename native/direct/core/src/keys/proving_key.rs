use super::{VerifyingKey, fetch_powers, prover_error};
use crate::{
    Kind, Refusal, Result, Sizes,
    r1cs::R1cs,
    snark::{Fr, Sponge, VarunaProvingKey, system},
    synthesis::Synthesis,
};
use blake2::{Blake2s256, Digest};
use snarkvm_algorithms::{
    polycommit::sonic_pc::SonicKZG10,
    snark::varuna::{AHPForR1CS, VarunaHidingMode},
};
use snarkvm_curves::bls12_377::Bls12_377;
use snarkvm_utilities::CanonicalSerialize;
use std::sync::Arc;

/// What [`digest`] hashes, of several types.
trait Hashed {
    fn feed(&self, hash: &mut Blake2s256);
}

impl<T: CanonicalSerialize> Hashed for T {
    fn feed(&self, hash: &mut Blake2s256) {
        self.serialize_uncompressed(hash).expect("a hash takes all bytes");
    }
}

fn digest(parts: &[&dyn Hashed]) -> [u8; 32] {
    let mut hash = Blake2s256::new();
    parts.iter().for_each(|part| part.feed(&mut hash));
    hash.finalize().into()
}

const MAGIC: &[u8; 8] = b"zkdk\x01\0\0\0";

/// What a prover needs beside circuit and SRS: the commitments. snarkVM's proving key repeats the circuit and points of the SRS in megabytes; deriving
/// them again takes milliseconds, and leaves nothing large to trust.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProvingKey(VerifyingKey);

impl ProvingKey {
    pub(super) fn of(key: VerifyingKey) -> Self {
        Self(key)
    }

    pub fn read(bytes: &[u8]) -> Result<Self> {
        let Some(key) = bytes.strip_prefix(MAGIC) else {
            return Err(Refusal::new(Kind::Key, "not a proving key of this engine's; make the keys again"));
        };
        VerifyingKey::read(key).map(Self).map_err(|refusal| refusal.at("proving key"))
    }

    pub fn bytes(&self) -> Vec<u8> {
        [MAGIC.as_slice(), &self.0.bytes()].concat()
    }

    pub fn verifying_key(&self) -> &VerifyingKey {
        &self.0
    }

    /// The whole key. Refuses one of another circuit.
    pub(crate) fn expand(&self, circuit: &R1cs) -> Result<VarunaProvingKey> {
        let system = system()?;
        let index =
            AHPForR1CS::<Fr, VarunaHidingMode>::index(&Synthesis { circuit, witness: None }).map_err(|error| prover_error(&error))?;
        let key = &self.0.key;
        // snarkVM's id of a circuit, which it keeps to itself: a hash of sizes and matrices.
        let id = digest(&[&index.index_info, &index.a, &index.b, &index.c]);
        if index.index_info != key.circuit_info || id != key.id.0 || circuit.public != self.0.public_inputs {
            return Err(Refusal::new(Kind::Key, "the proving key is of another circuit; make the keys again"));
        }
        fetch_powers(&Sizes::of(circuit)?)?;
        let derive = || {
            let bounds = AHPForR1CS::<Fr, VarunaHidingMode>::get_degree_bounds(&index.index_info)?;
            // As in `batch_circuit_setup`: no Lagrange bases, random polynomials of degree 2.
            let degree = index.max_degree()?;
            SonicKZG10::<Bls12_377, Sponge>::trim(&system.srs, degree, std::iter::empty(), 1, Some(&bounds))
        };
        let (committer_key, _) = derive().map_err(|error| prover_error(&error))?;
        let mut index = index;
        index.prune_row_col_evals();
        Ok(VarunaProvingKey { circuit_verifying_key: key.clone(), circuit: Arc::new(index), committer_key: Arc::new(committer_key) })
    }
}
