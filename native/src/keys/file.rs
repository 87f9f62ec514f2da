use crate::failure::{Failure, FailureKind};
use anyhow::{Context, Result, ensure};
use snarkvm_utilities::ToBytes;
use std::{
    fs::{self, File},
    io::Read,
    path::Path,
};

/// Reads a key file of at most so many bytes.
pub fn read(path: &Path, maximum_bytes: u64) -> Result<Vec<u8>> {
    let read = || -> Result<Vec<u8>> {
        let file = File::open(path)?;
        let length = file.metadata()?.len();
        ensure!(length <= maximum_bytes, "it has {length} bytes, a key at most {maximum_bytes}");
        let mut bytes = Vec::with_capacity(length as usize);
        // The file may have grown since.
        file.take(maximum_bytes).read_to_end(&mut bytes)?;
        Ok(bytes)
    };
    read().with_context(|| format!("the key {} cannot be read", path.display()))
}

/// Writes a key and says how many bytes it has. A file that could not be written whole is removed.
pub fn write(path: &Path, key: &impl ToBytes) -> Result<usize, Failure> {
    let write = || -> Result<usize> {
        let bytes = key.to_bytes_le()?;
        fs::write(path, &bytes).inspect_err(|_| drop(fs::remove_file(path)))?;
        Ok(bytes.len())
    };
    write().with_context(|| format!("the key {} cannot be written", path.display())).map_err(Failure::of(FailureKind::Failed))
}
