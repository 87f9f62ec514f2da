//! The powers of beta from snarkVM's `.usrs` files.

mod checksums;
mod files;

use files::Files;
use std::{path::PathBuf, sync::Mutex};
use zkml_direct_core::parameters::set_source;

/// Serves the powers from the first folder that has each file.
pub(crate) fn serve(folders: &[PathBuf]) {
    let files = Mutex::new(Files::new(folders.to_vec()));
    set_source(move |start, bytes| {
        let mut files = files.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        files.read(start, bytes)
    });
}
