//! The requests: fields in, the answer's fields out. `docs/direct-engine-protocol.md` lists them.

mod information;
mod instances;
mod making;
mod questions;

pub(crate) use information::{describe_key, digest, identify, sizes};
pub(crate) use making::{prove, setup, witness};
pub(crate) use questions::{check_key, verify};

use crate::{handle::OK, message::message};

fn answer(fields: &[&[u8]]) -> crate::Result<Vec<u8>> {
    Ok(message(OK, fields))
}
