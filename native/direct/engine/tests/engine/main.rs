//! The built engine, spoken to as its callers do. Tests that make keys need the files `powers-of-beta-15.usrs` and
//! `shifted-powers-of-beta-15.usrs` in the folder that `ZKML_PARAMETERS` names, or in that of `Zkml.Varuna`, and are skipped without both.

mod circuit;
mod circuits;
mod field;
mod forgeries;
mod frames;
mod harness;
mod key_files;
mod mutations;
mod parameters;
mod proofs;
mod witnesses;
