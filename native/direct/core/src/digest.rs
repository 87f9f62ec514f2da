//! One number that depends on much arithmetic: the same on each machine, unless a compiler made a mistake.
//!
//! LLVM up to 22 miscompiles WebAssembly's wide arithmetic (llvm-project issue 199910), so each module is compared with native code.

use crate::snark::{Fq, Fr};
use sha2::{Digest, Sha256};
use snarkvm_fields::PrimeField;
use snarkvm_utilities::{CanonicalSerialize, FromBytes};
use std::fmt::Write;

const ROUNDS: usize = 2_000;

/// SHA-256 over rounds of 64- and 128-bit integers, both fields, and formatted numbers.
pub fn digest() -> [u8; 32] {
    let mut hash = Sha256::new();
    let mut numbers = Numbers(0x9e37_79b9_7f4a_7c15);
    for _ in 0..ROUNDS {
        integers(&mut hash, &mut numbers);
        formats(&mut hash, &mut numbers);
        field::<Fr>(&mut hash, &mut numbers);
        field::<Fq>(&mut hash, &mut numbers);
    }
    hash.finalize().into()
}

/// SplitMix64.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut value = self.0;
        value = (value ^ (value >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        value = (value ^ (value >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        value ^ (value >> 31)
    }

    fn wide(&mut self) -> u128 {
        u128::from(self.next()) << 64 | u128::from(self.next())
    }
}

fn integers(hash: &mut Sha256, numbers: &mut Numbers) {
    let (a, b, shift) = (numbers.wide(), numbers.wide(), (numbers.next() % 128) as u32);
    let product = u128::from(a as u64) * u128::from(b as u64);
    let narrow = b >> (shift | 1);
    let results = [
        a.wrapping_mul(b),
        product,
        (product >> 64) + u128::from(product as u64),
        a.wrapping_add(b),
        a.wrapping_sub(b),
        a / (narrow | 1),
        a % (narrow | 1),
        a << shift,
        a >> shift,
        a.rotate_left(shift),
        ((a as i128) >> shift) as u128,
        (a as i128).wrapping_mul(b as i128) as u128,
        ((a as i128) / ((narrow as i128) | 1)) as u128,
        u128::from(a.overflowing_add(b).1),
        u128::from((a as i128).overflowing_mul(narrow as i128).1),
        u128::from(a.leading_zeros() + b.trailing_zeros() + (a ^ b).count_ones()),
    ];
    results.iter().for_each(|result| hash.update(result.to_le_bytes()));
    let (carry, low) = (a as u64).carrying_product(b as u64);
    hash.update(carry.to_le_bytes());
    hash.update(low.to_le_bytes());
}

/// The two halves of a product, as multiplication in a field takes them apart.
trait Halves {
    fn carrying_product(self, other: u64) -> (u64, u64);
}

impl Halves for u64 {
    fn carrying_product(self, other: u64) -> (u64, u64) {
        let product = u128::from(self) * u128::from(other) + u128::from(self ^ other);
        ((product >> 64) as u64, product as u64)
    }
}

fn formats(hash: &mut Sha256, numbers: &mut Numbers) {
    let (wide, narrow) = (numbers.wide(), numbers.next());
    let fraction = (narrow >> 11) as f64 / (1u64 << 53) as f64;
    let mut text = String::new();
    write!(text, "{wide} {wide:x} {} {narrow} {fraction:.3} {fraction:?} {:e}", wide as i128, fraction * 1e-9)
        .expect("a string takes all text");
    let read: (Option<u128>, Option<f64>) = (wide.to_string().parse().ok(), format!("{fraction:?}").parse().ok());
    hash.update(text);
    hash.update([u8::from(read.0 == Some(wide)), u8::from(read.1 == Some(fraction))]);
}

fn field<F: PrimeField + FromBytes + CanonicalSerialize>(hash: &mut Sha256, numbers: &mut Numbers) {
    let mut random =
        || F::from_bytes_le_mod_order(&[numbers.wide().to_le_bytes(), numbers.wide().to_le_bytes(), numbers.wide().to_le_bytes()].concat());
    let (a, b) = (random(), random());
    let mut results = vec![a * b, a + b, a - b, -a, a.square(), a.double(), F::from(numbers.next()) * a];
    results.push(b.inverse().unwrap_or(b));
    results.push(a.pow([numbers.next() & 0xff]));
    for result in results {
        let mut bytes = Vec::new();
        result.serialize_uncompressed(&mut bytes).expect("a vector takes all bytes");
        hash.update(bytes);
        hash.update(result.to_string());
    }
}

#[cfg(test)]
mod tests {
    /// The number that native x86-64 code gives; each WebAssembly module is compared with it.
    #[test]
    fn is_the_number_that_modules_are_compared_with() {
        let text: String = super::digest().iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(text, "4a9b66d7e4590bf450454ed8b40be66a595dfbc7065b6f507505af74e533e04c");
    }
}
