//! Unsigned integers of up to 320 bits: what a varint can hold.

/// Least significant limb first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Integer(pub [u64; 5]);

impl Integer {
    /// Puts seven bits at a place.
    pub fn set_bits(&mut self, offset: usize, bits: u8) {
        let (limb, shift) = (offset / 64, offset % 64);
        self.0[limb] |= u64::from(bits) << shift;
        if shift > 57 && limb + 1 < self.0.len() {
            self.0[limb + 1] |= u64::from(bits) >> (64 - shift);
        }
    }

    pub fn is_zero(&self) -> bool {
        self.0.iter().all(|limb| *limb == 0)
    }

    pub fn is_odd(&self) -> bool {
        self.0[0] & 1 == 1
    }

    /// The number of bits that the number needs: 0 for 0.
    pub fn bits(&self) -> u32 {
        let top = self.0.iter().rposition(|limb| *limb != 0);
        top.map_or(0, |limb| limb as u32 * 64 + 64 - self.0[limb].leading_zeros())
    }

    /// The number if it has at most 64 bits.
    pub fn small(&self) -> Option<u64> {
        (self.bits() <= 64).then_some(self.0[0])
    }

    /// Half of the number, rounded down.
    pub fn half(&self) -> Self {
        let mut half = [0; 5];
        for (limb, value) in half.iter_mut().enumerate() {
            *value = self.0[limb] >> 1 | self.0.get(limb + 1).copied().unwrap_or(0) << 63;
        }
        Self(half)
    }

    /// The number plus one; no varint is as large as to overflow.
    pub fn next(&self) -> Self {
        let mut next = *self;
        for limb in &mut next.0 {
            let (sum, overflows) = limb.overflowing_add(1);
            *limb = sum;
            if !overflows {
                break;
            }
        }
        next
    }

    /// The lowest 256 bits, little-endian.
    pub fn to_bytes(self) -> [u8; 32] {
        let mut bytes = [0; 32];
        for (chunk, limb) in bytes.chunks_exact_mut(8).zip(self.0) {
            chunk.copy_from_slice(&limb.to_le_bytes());
        }
        bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bits_are_put_across_limbs_and_halved() {
        let mut number = Integer::default();
        number.set_bits(63, 0b101);
        assert_eq!(number.0, [1 << 63, 0b10, 0, 0, 0]);
        assert_eq!((number.bits(), number.half().0, number.is_odd()), (66, [1 << 62, 1, 0, 0, 0], false));
        assert_eq!(Integer([u64::MAX, 0, 0, 0, 0]).next().0, [0, 1, 0, 0, 0]);
        assert_eq!((Integer::default().bits(), Integer([0, 1, 0, 0, 0]).small(), Integer([7, 0, 0, 0, 0]).small()), (0, None, Some(7)));
    }
}
