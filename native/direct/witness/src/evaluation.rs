//! Evaluates steps: field arithmetic, and slices of canonical values.

use snarkvm_curves::bls12_377::Fr;
use snarkvm_fields::{Field, One, PrimeField, Zero};
use snarkvm_utilities::BigInteger256;

use crate::steps::Step;
use crate::sums::Sums;

/// The first input above its largest value.
pub fn first_too_large(inputs: &[Fr], maxima: &[Option<BigInteger256>]) -> Option<usize> {
    inputs.iter().zip(maxima).position(|(input, maximum)| maximum.is_some_and(|maximum| input.to_bigint() > maximum))
}

/// All wires, those without a value yet as zeros.
pub fn begin(wires: usize, outputs: usize, inputs: &[Fr]) -> Vec<Fr> {
    let mut values = vec![Fr::zero(); wires];
    values[0] = Fr::one();
    values[1 + outputs..1 + outputs + inputs.len()].copy_from_slice(inputs);
    values
}

/// Computes the wires of a step.
pub fn run(step: &Step, sums: &Sums, wires: &mut [Fr]) {
    match *step {
        Step::Sum { wire, sum } => wires[wire] = sums.get(sum).value(wires),
        Step::Product { wire, left, right } => {
            let value = sums.get(left).value(wires);
            wires[wire] = if left == right { value.square() } else { value * sums.get(right).value(wires) };
        }
        Step::Slices { first_wire, count, source, offset, length } => {
            let limbs = sums.get(source).value(wires).to_bigint().0;
            for (slice, wire) in wires[first_wire..first_wire + count].iter_mut().enumerate() {
                *wire = slice_of(&limbs, offset + slice * length, length);
            }
        }
        Step::Inverse { wire, source } => wires[wire] = sums.get(source).value(wires).inverse().unwrap_or_else(Fr::zero),
    }
}

/// floor(number / 2^offset) mod 2^length.
fn slice_of(limbs: &[u64; 4], offset: usize, length: usize) -> Fr {
    if length <= 64 {
        return Fr::from(bits_of(limbs, offset, length));
    }
    let mut bytes = [0; 32];
    for (limb, chunk) in bytes.chunks_exact_mut(8).enumerate() {
        let from = 64 * limb;
        if from < length {
            chunk.copy_from_slice(&bits_of(limbs, offset + from, (length - from).min(64)).to_le_bytes());
        }
    }
    Fr::from_bytes_le_mod_order(&bytes)
}

/// A slice of at most 64 bits.
fn bits_of(limbs: &[u64; 4], offset: usize, length: usize) -> u64 {
    let (limb, shift) = (offset / 64, offset % 64);
    let at = |limb: usize| limbs.get(limb).copied().unwrap_or(0);
    let bits = if shift == 0 { at(limb) } else { at(limb) >> shift | at(limb + 1) << (64 - shift) };
    if length < 64 { bits & ((1 << length) - 1) } else { bits }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slices_reach_across_limbs_and_end_with_the_number() {
        let limbs = [0x0123_4567_89ab_cdef, 0xfedc_ba98_7654_3210, 1, 1 << 59];
        assert_eq!(bits_of(&limbs, 60, 8), 0x00);
        assert_eq!(bits_of(&limbs, 56, 12), 0x001);
        assert_eq!(bits_of(&limbs, 64, 64), 0xfedc_ba98_7654_3210);
        assert_eq!(bits_of(&limbs, 255, 1), 0);
        assert_eq!(bits_of(&limbs, 251, 5), 1);
        assert_eq!(slice_of(&limbs, 64, 68), Fr::from(0xfedc_ba98_7654_3210u64) + Fr::from(1u64) * Fr::from(2u64).pow([64]));
    }
}
