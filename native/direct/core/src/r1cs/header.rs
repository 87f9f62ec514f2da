//! The header of a `.r1cs` file.

use super::sections::Bytes;
use crate::{
    fields::{ELEMENT_BYTES, PRIME},
    limits,
};

pub(super) struct Header {
    pub(super) wires: usize,
    pub(super) public: usize,
    pub(super) constraints: usize,
}

impl Header {
    pub(super) fn read(mut bytes: Bytes<'_>) -> Result<Self, String> {
        read_field(&mut bytes)?;
        let wires = bytes.u32()? as usize;
        let (outputs, inputs, private) = (bytes.u32()? as usize, bytes.u32()? as usize, bytes.u32()? as usize);
        // Labels name the wires of a program that made the file; nothing here needs them.
        bytes.u64()?;
        let constraints = bytes.u32()? as usize;
        bytes.end()?;
        at_most("wires", wires, limits::WIRES)?;
        at_most("constraints", constraints, limits::WIRES)?;
        // Saturating: a sum of three u32 does not fit where pointers have 32 bits.
        let public = outputs.saturating_add(inputs);
        at_most("public outputs and inputs", public, limits::PUBLIC_INPUTS)?;
        if public.saturating_add(private).saturating_add(1) > wires {
            return Err(format!("has {wires} wires, too few for the constant one, {outputs} outputs and {inputs} + {private} inputs"));
        }
        if constraints == 0 {
            return Err("has no constraint".to_string());
        }
        Ok(Self { wires, public, constraints })
    }
}

/// Reads the field's size and prime, which `.wtns` files have, too.
pub(crate) fn read_field(bytes: &mut Bytes<'_>) -> Result<(), String> {
    let size = bytes.u32()?;
    if size as usize != ELEMENT_BYTES {
        return Err(format!("has field elements of {size} bytes, expected {ELEMENT_BYTES}"));
    }
    let prime: &[u8; ELEMENT_BYTES] = bytes.chunk()?;
    if *prime != PRIME {
        return Err(format!("is over {}, expected the scalar field of BLS12-377", name(prime)));
    }
    Ok(())
}

fn name(prime: &[u8; ELEMENT_BYTES]) -> &'static str {
    match prime[..4] {
        [0x01, 0x00, 0x00, 0xf0] => "the scalar field of BN254",
        [0x01, 0x00, 0x00, 0x00] if prime[31] == 0x73 => "the scalar field of BLS12-381",
        _ => "another field",
    }
}

fn at_most(what: &str, found: usize, limit: usize) -> Result<(), String> {
    if found > limit { Err(format!("has {found} {what}, and at most {limit} are taken")) } else { Ok(()) }
}
