use super::file;
use crate::{
    Mainnet,
    circuit::CircuitSize,
    failure::{Failure, FailureKind},
    panics,
};
use anyhow::{Context, Result, ensure};
use snarkvm_synthesizer_snark::VerifyingKey;
use snarkvm_utilities::FromBytes;
use std::path::Path;

/// A verifying key has 673 bytes: version, six sizes, twelve commitments with their number, circuit id, number of variables.
const BYTES: u64 = 1 + 6 * 8 + 8 + 12 * 48 + 32 + 8;

/// The SRS has so many powers; no circuit is larger (snarkVM parameters/src/mainnet/powers.rs).
const MAXIMUM_SIZE: u64 = 1 << 28;

/// A transition has at most 16 inputs and 16 outputs, of few field elements each; a verifier takes memory for all that the key claims.
const MAXIMUM_PUBLIC_VARIABLES: u64 = 1 << 12;

/// Reads a verifying key.
pub fn read(path: &Path) -> Result<VerifyingKey<Mainnet>, Failure> {
    let parse = || -> Result<VerifyingKey<Mainnet>> {
        let bytes = file::read(path, BYTES)?;
        parse(&bytes).with_context(|| format!("{} is no verifying key", path.display()))
    };
    panics::catch(parse).map_err(Failure::of(FailureKind::Key))
}

fn parse(bytes: &[u8]) -> Result<VerifyingKey<Mainnet>> {
    ensure!(bytes.len() as u64 == BYTES, "it has {} bytes, a verifying key {BYTES}", bytes.len());
    let key = VerifyingKey::<Mainnet>::from_bytes_le(bytes)?;
    let size = CircuitSize::of_key(&key);
    let largest = size.constraints.max(size.variables).max(size.non_zeros.largest());
    ensure!(largest <= MAXIMUM_SIZE, "its circuit has a size of {largest}");
    let public = size.public_variables;
    ensure!(public.is_power_of_two() && public <= MAXIMUM_PUBLIC_VARIABLES, "its circuit has {public} public variables");
    Ok(key)
}
