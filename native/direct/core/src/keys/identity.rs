//! What of a key a proof depends on.
//!
//! The transcript absorbs the commitments. Of the header only the domains matter, powers of two: a key whose header counts one constraint more
//! in the same domain accepts the same proofs, and its id is not looked at. So bytes of a key are no name for it; these bytes are.

use super::VerifyingKey;
use crate::{Result, Sizes};
use snarkvm_utilities::CanonicalSerialize;

pub(super) fn of(key: &VerifyingKey) -> Result<Vec<u8>> {
    let sizes = Sizes::stated(&key.key)?;
    let [a, b, c] = sizes.non_zeros;
    let domains = [sizes.constraints, sizes.variables, sizes.public_variables, a, b, c].map(u64::next_power_of_two);
    let mut bytes: Vec<u8> = domains.iter().flat_map(|domain| domain.to_le_bytes()).collect();
    bytes.extend((key.public_inputs as u64).to_le_bytes());
    for commitment in &key.key.circuit_commitments {
        commitment.serialize_compressed(&mut bytes).expect("a vector takes all bytes");
    }
    Ok(bytes)
}
