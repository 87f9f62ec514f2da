use super::identity;
use crate::{Kind, Refusal, Result, Sizes, limits, snark::VarunaVerifyingKey};
use snarkvm_utilities::{CanonicalDeserialize, CanonicalSerialize};

/// Bytes of snarkVM's key: sizes, twelve commitments and an id.
const SNARKVM_BYTES: usize = 664;

/// snarkVM's key and the exact number of public inputs, which snarkVM only keeps rounded up to a power of two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerifyingKey {
    pub(crate) key: VarunaVerifyingKey,
    pub(crate) public_inputs: usize,
}

impl VerifyingKey {
    /// Bytes of a key as a file.
    pub const BYTES: usize = SNARKVM_BYTES + 8;

    /// Reads a key. Whether it is a circuit's is shown by a certificate, not by reading.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        let refuse = |message: &str| Refusal::new(Kind::Key, format!("the verifying key {message}"));
        if bytes.len() != Self::BYTES {
            return Err(refuse(&format!("has {} bytes, expected {}", bytes.len(), Self::BYTES)));
        }
        let (key, public_inputs) = bytes.split_at(SNARKVM_BYTES);
        let key = VarunaVerifyingKey::deserialize_compressed(key).map_err(|_| refuse("is damaged"))?;
        let public_inputs = u64::from_le_bytes(public_inputs.try_into().expect("eight bytes"));
        let key = Self { public_inputs: usize::try_from(public_inputs).unwrap_or(usize::MAX), key };
        // What is not written as it was read had a second spelling.
        if key.bytes() != bytes {
            return Err(refuse("is not in its canonical form"));
        }
        let sizes = Sizes::stated(&key.key)?;
        if key.public_inputs > limits::PUBLIC_INPUTS || (key.public_inputs as u64 + 1).next_power_of_two() != sizes.public_variables {
            return Err(refuse(&format!("states {public_inputs} public inputs beside {} public variables", sizes.public_variables)));
        }
        if sizes.variables < sizes.public_variables {
            return Err(refuse("states more public variables than variables"));
        }
        if key.key.circuit_commitments.len() != 12 {
            return Err(refuse("has not twelve commitments"));
        }
        Ok(key)
    }

    pub fn bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(Self::BYTES);
        self.key.serialize_compressed(&mut bytes).expect("a vector takes all bytes");
        bytes.extend((self.public_inputs as u64).to_le_bytes());
        bytes
    }

    /// The exact number of public inputs, without the leading one.
    pub fn public_inputs(&self) -> usize {
        self.public_inputs
    }

    /// What identifies the key: two keys with the same identity accept the same proofs.
    pub fn identity(&self) -> Result<Vec<u8>> {
        identity::of(self)
    }
}
