//! Where the powers of beta come from.

use anyhow::{Result, anyhow};
use std::{ops::Range, sync::OnceLock};

/// A point of G1, not compressed, as in snarkVM's `.usrs` files.
pub const POINT_BYTES: usize = 96;

type Source = dyn Fn(u64, &mut [u8]) -> Result<()> + Send + Sync;

static SOURCE: OnceLock<Box<Source>> = OnceLock::new();

/// Names the function that fills a buffer with the powers of beta from the index given, [`POINT_BYTES`] each. Only the first call counts.
pub fn set_source(source: impl Fn(u64, &mut [u8]) -> Result<()> + Send + Sync + 'static) {
    let _ = SOURCE.set(Box::new(source));
}

/// The bytes of the powers in the range.
pub(crate) fn fetch(range: Range<usize>) -> Result<Vec<u8>> {
    let source = SOURCE.get().ok_or_else(|| anyhow!("no source of the universal SRS is set"))?;
    let mut bytes = vec![0; range.len() * POINT_BYTES];
    source(range.start as u64, &mut bytes)?;
    Ok(bytes)
}
