//! Reads the numbers of a program from bytes that are not trusted.

use snarkvm_curves::bls12_377::Fr;
use snarkvm_fields::PrimeField;

use crate::integer::Integer;
use crate::limits;

/// 7 bits a byte: enough for a sign and 256 bits.
const MOST_VARINT_BYTES: usize = 37;

/// A coefficient: its element, and the bits of its absolute value.
pub struct Coefficient {
    pub element: Fr,
    pub bits: u32,
}

pub struct Bytes<'a> {
    bytes: &'a [u8],
    position: usize,
}

impl<'a> Bytes<'a> {
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, position: 0 }
    }

    pub fn position(&self) -> usize {
        self.position
    }

    pub fn remaining(&self) -> usize {
        self.bytes.len() - self.position
    }

    pub fn take(&mut self, count: usize, what: &str) -> Result<&'a [u8], String> {
        let remaining = self.remaining();
        if count > remaining {
            return Err(at(
                self.position,
                format!("the file ends after {remaining} of the {count} bytes of {what}; it was cut short, or its sizes are wrong"),
            ));
        }
        let taken = &self.bytes[self.position..self.position + count];
        self.position += count;
        Ok(taken)
    }

    pub fn byte(&mut self, what: &str) -> Result<u8, String> {
        Ok(self.take(1, what)?[0])
    }

    /// An unsigned number in as few bytes as it needs.
    pub fn integer(&mut self, what: &str) -> Result<Integer, String> {
        let (place, mut value) = (self.position, Integer::default());
        for count in 0..MOST_VARINT_BYTES {
            let next = self.byte(what)?;
            value.set_bits(7 * count, next & 0x7f);
            if next < 0x80 {
                return if next == 0 && count > 0 { Err(at(place, format!("{what} has more bytes than it needs"))) } else { Ok(value) };
            }
        }
        Err(at(place, format!("{what} has more than 256 bits")))
    }

    /// An unsigned number within bounds.
    pub fn number(&mut self, what: &str, minimum: usize, maximum: usize) -> Result<usize, String> {
        let place = self.position;
        let value = self.integer(what)?;
        match value.small().and_then(|small| usize::try_from(small).ok()) {
            Some(number) if (minimum..=maximum).contains(&number) => Ok(number),
            found => {
                let shown = found.map_or_else(|| format!("a number of {} bits", value.bits()), |number| number.to_string());
                Err(at(place, format!("{what} is {shown}, expected {minimum} to {maximum}")))
            }
        }
    }

    /// A number with a sign, which is not 0.
    pub fn coefficient(&mut self) -> Result<Coefficient, String> {
        let place = self.position;
        let value = self.integer("a coefficient")?;
        if value.is_zero() {
            return Err(at(place, "a coefficient is 0, expected only others".to_string()));
        }
        let magnitude = if value.is_odd() { value.half().next() } else { value.half() };
        if u64::from(magnitude.bits()) > limits::BITS {
            return Err(at(place, "a coefficient has more than 256 bits".to_string()));
        }
        let element = Fr::from_bytes_le_mod_order(&magnitude.to_bytes());
        Ok(Coefficient { element: if value.is_odd() { -element } else { element }, bits: magnitude.bits() })
    }
}

/// What a message says: the place, and the problem.
pub fn at(position: usize, problem: String) -> String {
    format!("byte {position}: {problem}")
}
