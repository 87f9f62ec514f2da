//! The universal SRS. snarkVM downloads the files that it misses; this engine never uses the network, so it looks first.

use crate::{
    Mainnet,
    circuit::CircuitSize,
    failure::{Failure, FailureKind},
};
use anyhow::{Context, Result, anyhow, bail, ensure};
use serde::Deserialize;
use sha2::{Digest, Sha256};
use snarkvm_algorithms::{
    fft::EvaluationDomain,
    snark::varuna::{AHPForR1CS, VarunaHidingMode},
};
use snarkvm_console::network::prelude::Environment;
use snarkvm_parameters::mainnet::*;
use std::{fs, path::PathBuf};

type Field = <Mainnet as Environment>::Field;

/// The powers up to 2^15 are part of snarkVM itself.
const EMBEDDED: u32 = 15;

/// The metadata of the files with the powers up to 2^16, 2^17, ..., and of those with the last so many powers, as snarkVM ships it.
const POWERS: [&str; 10] = [
    Degree16::METADATA,
    Degree17::METADATA,
    Degree18::METADATA,
    Degree19::METADATA,
    Degree20::METADATA,
    Degree21::METADATA,
    Degree22::METADATA,
    Degree23::METADATA,
    Degree24::METADATA,
    Degree25::METADATA,
];
const SHIFTED_POWERS: [&str; 10] = [
    ShiftedDegree16::METADATA,
    ShiftedDegree17::METADATA,
    ShiftedDegree18::METADATA,
    ShiftedDegree19::METADATA,
    ShiftedDegree20::METADATA,
    ShiftedDegree21::METADATA,
    ShiftedDegree22::METADATA,
    ShiftedDegree23::METADATA,
    ShiftedDegree24::METADATA,
    ShiftedDegree25::METADATA,
];

#[derive(Deserialize)]
struct Metadata {
    checksum: String,
    size: u64,
}

/// Checks that every SRS file is there and whole that snarkVM will ask for to make keys of a circuit of this size.
pub fn check(size: &CircuitSize) -> Result<(), Failure> {
    check_files(size).map_err(Failure::of(FailureKind::Parameters))
}

fn check_files(size: &CircuitSize) -> Result<()> {
    let (powers, shifted_powers) = needed(size)?;
    for exponent in EMBEDDED + 1..=powers {
        check_file("powers-of-beta", exponent, &POWERS)?;
    }
    for exponent in EMBEDDED + 1..=shifted_powers {
        check_file("shifted-powers-of-beta", exponent, &SHIFTED_POWERS)?;
    }
    Ok(())
}

/// The binary logarithms of how many powers, from below and from above, snarkVM trims a key from
/// (algorithms/src/snark/varuna/varuna.rs `batch_circuit_setup`, polycommit/sonic_pc/mod.rs `trim`).
fn needed(size: &CircuitSize) -> Result<(u32, u32)> {
    let [constraints, variables, non_zeros] = [size.constraints, size.variables, size.non_zeros.largest()].map(|number| number as usize);
    let degree = AHPForR1CS::<Field, VarunaHidingMode>::max_degree(constraints, variables, non_zeros)?;
    let domain = EvaluationDomain::<Field>::compute_size_of_domain(variables.max(non_zeros)).context("the circuit is too large")?;
    let highest_bound = domain - 2;
    Ok([degree + 1, highest_bound + 1].map(|count| count.next_power_of_two().ilog2()).into())
}

fn check_file(name: &str, exponent: u32, known: &[&str]) -> Result<()> {
    let Some(metadata) = known.get((exponent - EMBEDDED - 1) as usize) else {
        bail!("the circuit needs {name}-{exponent}.usrs, more than this build of snarkVM can use");
    };
    let metadata: Metadata = serde_json::from_str(metadata)?;
    let folder = aleo_std::aleo_dir().join("resources");
    let path = folder.join(format!("{name}-{exponent}.usrs.{}", &metadata.checksum[..7]));
    let expected =
        format!("{name}-{exponent}.usrs, {} bytes, SHA-256 {}, is expected at {}", metadata.size, metadata.checksum, path.display());
    check_content(path, &metadata).with_context(|| expected)
}

fn check_content(path: PathBuf, metadata: &Metadata) -> Result<()> {
    let actual = fs::metadata(&path).map_err(|error| anyhow!("it cannot be read: {error}"))?.len();
    ensure!(actual == metadata.size, "it has {actual} bytes");
    let digest = Sha256::digest(fs::read(&path)?);
    let checksum: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    ensure!(checksum == metadata.checksum, "its SHA-256 is {checksum}");
    Ok(())
}
