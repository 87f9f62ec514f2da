//! Key files, as snarkVM's `to_bytes_le` writes them. They are not trusted: a damaged or hostile one is a `key` failure.

mod committer_key;
mod file;
mod proving_key;
mod verifying_key;

use crate::{Mainnet, failure::Failure, function::Function};
use snarkvm_synthesizer_program::StackTrait;
use snarkvm_synthesizer_snark::{ProvingKey, VerifyingKey};
use std::path::Path;

pub use file::write;
pub use verifying_key::read as read_verifying_key;

/// Both keys of a function.
pub struct KeyPair {
    pub proving: ProvingKey<Mainnet>,
    pub verifying: VerifyingKey<Mainnet>,
}

/// Reads both keys and checks that they belong together.
pub fn read_pair(proving_key: &Path, verifying_key: &Path) -> Result<KeyPair, Failure> {
    let verifying = read_verifying_key(verifying_key)?;
    let proving = proving_key::read(proving_key, &verifying)?;
    Ok(KeyPair { proving, verifying })
}

/// Makes snarkVM forget the keys of the function, so that no later request uses them by mistake.
pub fn remove(function: &Function) {
    function.stack.remove_proving_key(&function.name);
    function.stack.remove_verifying_key(&function.name);
}
