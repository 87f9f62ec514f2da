//! Small numbers as field elements.

use zkml_direct_core::{fields, snark::Fr};

pub fn number(value: u64) -> [u8; 32] {
    fields::bytes(&Fr::from(value))
}

pub fn numbers(values: &[u64]) -> Vec<u8> {
    values.iter().flat_map(|value| number(*value)).collect()
}

/// The prime itself: the smallest number that is not canonical.
pub fn prime() -> [u8; 32] {
    fields::PRIME
}
