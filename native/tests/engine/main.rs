//! The engine as its callers see it: a process that answers lines.
//!
//! What makes keys needs the universal SRS files: `ZKML_PARAMETERS` names a folder with them; without it those tests are skipped.

mod counting;
mod evaluation;
mod forgeries;
mod harness;
mod key_files;
mod lifetime;
mod parameters;
mod programs;
mod proofs;
mod protocol;
mod reading;
mod setup;
