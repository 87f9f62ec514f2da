//! iden3's `.wtns`, version 2: the value of each wire (https://github.com/iden3/snarkjs, src/wtns_utils.js).

use crate::{
    Kind, Refusal, Result, fields,
    r1cs::{Sections, read_field},
    snark::Fr,
};

const HEADER: u32 = 1;
const VALUES: u32 = 2;

/// Reads the values of a circuit of so many wires.
pub fn read(bytes: &[u8], wires: usize) -> Result<Vec<Fr>> {
    read_values(bytes, wires).map_err(|message| Refusal::new(Kind::BadWitness, format!(".wtns: {message}")))
}

fn read_values(bytes: &[u8], wires: usize) -> std::result::Result<Vec<Fr>, String> {
    let sections = Sections::read(bytes, b"wtns", 2, &[HEADER, VALUES])?;
    let mut header = sections.get(HEADER, "header")?;
    read_field(&mut header)?;
    let count = header.u32()? as usize;
    header.end()?;
    if count != wires {
        return Err(format!("has the values of {count} wires, and the circuit has {wires}"));
    }
    let mut values = sections.get(VALUES, "values")?;
    let elements = values.take(count.saturating_mul(fields::ELEMENT_BYTES))?;
    values.end()?;
    let elements = elements.as_chunks().0.iter().enumerate();
    elements
        .map(|(wire, bytes)| fields::element(bytes).ok_or_else(|| format!("the value of wire {wire} is not below the field's prime")))
        .collect()
}

/// Writes the values of all wires.
pub fn write(values: &[Fr]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(76 + values.len() * fields::ELEMENT_BYTES);
    bytes.extend(b"wtns");
    bytes.extend(2u32.to_le_bytes());
    bytes.extend(2u32.to_le_bytes());
    bytes.extend(HEADER.to_le_bytes());
    bytes.extend(40u64.to_le_bytes());
    bytes.extend((fields::ELEMENT_BYTES as u32).to_le_bytes());
    bytes.extend(fields::PRIME);
    bytes.extend((values.len() as u32).to_le_bytes());
    bytes.extend(VALUES.to_le_bytes());
    bytes.extend(((values.len() * fields::ELEMENT_BYTES) as u64).to_le_bytes());
    bytes.extend(values.iter().flat_map(fields::bytes));
    bytes
}
