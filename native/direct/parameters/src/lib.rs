//! Stands in for `snarkvm-parameters` where the direct prover is built.
//!
//! `snarkvm-algorithms` uses `mainnet::MAX_NUM_POWERS` and `mainnet::PowersOfG` of the original and nothing else. The powers of beta come from
//! the host ([`set_source`]), as many as a circuit needs. The small rest, with which proofs and keys are *checked*, is embedded: a host with
//! altered parameters can make proofs that are refused, never have one accepted.

pub mod mainnet;
mod source;

pub use source::{POINT_BYTES, set_source};
