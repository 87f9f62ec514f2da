use super::{committer_key, file};
use crate::{
    Mainnet,
    circuit::CircuitSize,
    failure::{Failure, FailureKind},
    panics,
};
use anyhow::{Context, Result, ensure};
use snarkvm_algorithms::snark::varuna::CircuitProvingKey;
use snarkvm_synthesizer_snark::{ProvingKey, VerifyingKey};
use snarkvm_utilities::{CanonicalDeserialize, FromBytes, ToBytes};
use std::{path::Path, sync::Arc};

/// A circuit of 2^20 constraints, the most that a deployment may have, has a key of 2 GB.
const MAXIMUM_BYTES: u64 = 4 << 30;

/// snarkVM's version of proving keys (synthesizer/snark/src/proving_key/bytes.rs).
const VERSION: u8 = 1;

/// The six numbers of a circuit's size, 8 bytes each.
const SIZE_BYTES: usize = 6 * 8;

/// Reads a proving key and checks that it belongs to this verifying key.
pub fn read(path: &Path, verifying: &VerifyingKey<Mainnet>) -> Result<ProvingKey<Mainnet>, Failure> {
    let parse = || -> Result<ProvingKey<Mainnet>> {
        let bytes = file::read(path, MAXIMUM_BYTES)?;
        parse(&bytes, verifying).with_context(|| format!("{} is no proving key of this verifying key", path.display()))
    };
    panics::catch(parse).map_err(Failure::of(FailureKind::Key))
}

/// snarkVM takes memory by sizes that the file claims; they are compared with the verifying key's and with the file's length before.
fn parse(bytes: &[u8], verifying: &VerifyingKey<Mainnet>) -> Result<ProvingKey<Mainnet>> {
    let verifying_bytes = (**verifying).to_bytes_le()?;
    let rest = bytes.strip_prefix(&[VERSION]).context("its first byte is no version that is known")?;
    let mut rest = rest.strip_prefix(verifying_bytes.as_slice()).context("it begins with another verifying key")?;
    ensure!(rest.starts_with(&verifying_bytes[..SIZE_BYTES]), "its circuit has another size");
    let minimum = minimum_bytes(&CircuitSize::of_key(verifying));
    ensure!(bytes.len() as u64 >= minimum, "it is truncated: it has {} bytes, at least {minimum} are needed", bytes.len());

    let circuit = CanonicalDeserialize::deserialize_compressed(&mut rest).context("its circuit is damaged")?;
    committer_key::check_lengths(rest).context("its powers are damaged or truncated")?;
    let committer_key = FromBytes::read_le(rest).context("its powers are damaged")?;
    let circuit_verifying_key = (**verifying).clone();
    Ok(ProvingKey::new(Arc::new(CircuitProvingKey { circuit_verifying_key, circuit, committer_key: Arc::new(committer_key) })))
}

/// What the matrices alone need: 40 bytes a non-zero (coefficient and column) and 8 a row; and two powers of 97 bytes a variable.
fn minimum_bytes(size: &CircuitSize) -> u64 {
    40 * size.non_zeros.total() + 3 * 8 * size.constraints + 2 * 97 * size.variables
}
