//! Elements of the scalar field as bytes: 32, little-endian, canonical.

use crate::{Kind, Refusal, Result, snark::Fr};
use snarkvm_fields::PrimeField;
use snarkvm_utilities::BigInteger256;

/// Bytes of an element.
pub const ELEMENT_BYTES: usize = 32;

/// The field's prime, little-endian.
pub const PRIME: [u8; ELEMENT_BYTES] = [
    0x01, 0x00, 0x00, 0x00, 0x00, 0x80, 0x11, 0x0a, 0x01, 0x00, 0x00, 0xd0, 0xfe, 0x76, 0xaa, 0x59, 0x01, 0xb0, 0x37, 0x5c, 0x1e, 0x4d,
    0xb4, 0x60, 0x56, 0xa5, 0x2c, 0x9a, 0x5e, 0x65, 0xab, 0x12,
];

/// The element, or nothing where the bytes are not below the prime.
pub fn element(bytes: &[u8; ELEMENT_BYTES]) -> Option<Fr> {
    let mut limbs = [0u64; 4];
    for (limb, bytes) in limbs.iter_mut().zip(bytes.as_chunks::<8>().0) {
        *limb = u64::from_le_bytes(*bytes);
    }
    Fr::from_bigint(BigInteger256::new(limbs))
}

/// The canonical bytes of an element.
pub fn bytes(element: &Fr) -> [u8; ELEMENT_BYTES] {
    let mut bytes = [0; ELEMENT_BYTES];
    for (bytes, limb) in bytes.as_chunks_mut::<8>().0.iter_mut().zip(element.to_bigint().0) {
        *bytes = limb.to_le_bytes();
    }
    bytes
}

/// Elements one after another, called `what` where they are refused.
pub fn elements(bytes: &[u8], what: &str) -> Result<Vec<Fr>> {
    let (chunks, rest) = bytes.as_chunks::<ELEMENT_BYTES>();
    if !rest.is_empty() {
        return Err(Refusal::new(Kind::BadRequest, format!("{what} have {} bytes, which is not a multiple of 32", bytes.len())));
    }
    chunks
        .iter()
        .enumerate()
        .map(|(index, chunk)| {
            element(chunk).ok_or_else(|| Refusal::new(Kind::BadRequest, format!("{what}: element {index} is not below the field's prime")))
        })
        .collect()
}

/// The bytes of elements one after another.
pub fn concatenation(elements: &[Fr]) -> Vec<u8> {
    elements.iter().flat_map(bytes).collect()
}
