//! Sums of wires, which may refer to sums before them.

use snarkvm_curves::bls12_377::Fr;
use snarkvm_fields::{Field, Zero};

use crate::bytes::{Bytes, at};
use crate::limits;

const TERMS: usize = 0;
const SAME_WIRES: usize = 1;
const RUN: usize = 2;

/// A linear combination of wires, in ascending order.
pub struct Sum {
    wires: Vec<u32>,
    coefficients: Vec<Fr>,
}

impl Sum {
    /// The value of the sum.
    pub fn value(&self, wires: &[Fr]) -> Fr {
        self.wires.iter().zip(&self.coefficients).fold(Fr::zero(), |sum, (wire, coefficient)| sum + wires[*wire as usize] * coefficient)
    }
}

/// All sums of a program: each different one once.
#[derive(Default)]
pub struct Sums {
    sums: Vec<Sum>,
    /// Which sum was read, first to last.
    order: Vec<usize>,
    terms: usize,
}

impl Sums {
    pub fn get(&self, index: usize) -> &Sum {
        &self.sums[index]
    }

    /// Counts terms against the limit.
    pub fn spend(&mut self, terms: usize, place: usize) -> Result<(), String> {
        self.terms += terms;
        if self.terms > limits::TERMS { Err(at(place, format!("more than {} terms in all sums together", limits::TERMS))) } else { Ok(()) }
    }

    /// Reads a sum of wires that have a value, and gives its index.
    pub fn read(&mut self, bytes: &mut Bytes, known: &[bool]) -> Result<usize, String> {
        let place = bytes.position();
        let head = bytes.number("a sum", 0, limits::TERMS << 2 | 3)?;
        let (form, number) = (head & 3, head >> 2);
        let index = match form {
            TERMS => self.read_terms(bytes, number, place, known.len())?,
            SAME_WIRES => self.read_coefficients(bytes, number, place)?,
            RUN => self.read_run(bytes, number, place, known.len())?,
            _ => {
                let earlier = self.earlier(number, place)?;
                self.spend(self.sums[earlier].wires.len(), place)?;
                earlier
            }
        };
        if let Some(wire) = self.sums[index].wires.iter().find(|wire| !known[**wire as usize]) {
            return Err(at(place, format!("a sum names wire {wire}, which has no value yet")));
        }
        self.order.push(index);
        Ok(index)
    }

    fn earlier(&self, distance: usize, place: usize) -> Result<usize, String> {
        let position = self.order.len().checked_sub(distance).filter(|_| distance > 0);
        position
            .map(|position| self.order[position])
            .ok_or_else(|| at(place, format!("a sum like the one {distance} sums ago, expected 1 to {}", self.order.len())))
    }

    fn read_terms(&mut self, bytes: &mut Bytes, count: usize, place: usize, wires: usize) -> Result<usize, String> {
        // A wire and a coefficient take a byte each at least.
        if count > bytes.remaining() / 2 {
            return Err(at(place, format!("a sum of {count} terms, for which the {} bytes that are left are too few", bytes.remaining())));
        }
        self.spend(count, place)?;
        let mut sum = Sum { wires: Vec::with_capacity(count), coefficients: Vec::with_capacity(count) };
        let mut next = 0;
        for _ in 0..count {
            if next >= wires {
                return Err(at(bytes.position(), format!("a sum names a wire after the last, {}", wires - 1)));
            }
            let wire = next + bytes.number("the gap to a wire", 0, wires - 1 - next)?;
            sum.wires.push(wire as u32);
            sum.coefficients.push(bytes.coefficient()?.element);
            next = wire + 1;
        }
        Ok(self.add(sum))
    }

    fn read_coefficients(&mut self, bytes: &mut Bytes, distance: usize, place: usize) -> Result<usize, String> {
        let earlier = self.earlier(distance, place)?;
        let count = self.sums[earlier].wires.len();
        if count > bytes.remaining() {
            return Err(at(
                place,
                format!("a sum of {count} coefficients, for which the {} bytes that are left are too few", bytes.remaining()),
            ));
        }
        self.spend(count, place)?;
        let coefficients = (0..count).map(|_| Ok(bytes.coefficient()?.element)).collect::<Result<Vec<_>, String>>()?;
        let wires = self.sums[earlier].wires.clone();
        Ok(self.add(Sum { wires, coefficients }))
    }

    fn read_run(&mut self, bytes: &mut Bytes, count: usize, place: usize, wires: usize) -> Result<usize, String> {
        let first = bytes.number("the first wire of a run", 0, wires - 1)?;
        let coefficient = bytes.coefficient()?;
        let shift = bytes.number("the shift of a run", 0, limits::BITS as usize)?;
        let bits = u64::from(coefficient.bits) + shift as u64 * (count as u64).saturating_sub(1);
        if count < 1 || count > wires - first || bits > limits::BITS {
            let expected = format!("expected wires below {wires} and at most {} bits", limits::BITS);
            return Err(at(
                place,
                format!("a run of {count} wires from wire {first} on, whose last coefficient has {bits} bits, {expected}"),
            ));
        }
        self.spend(count, place)?;
        let factor = Fr::from(2u64).pow([shift as u64]);
        let mut coefficients = Vec::with_capacity(count);
        let mut next = coefficient.element;
        for _ in 0..count {
            coefficients.push(next);
            next *= factor;
        }
        Ok(self.add(Sum { wires: (first..first + count).map(|wire| wire as u32).collect(), coefficients }))
    }

    fn add(&mut self, sum: Sum) -> usize {
        self.sums.push(sum);
        self.sums.len() - 1
    }
}
