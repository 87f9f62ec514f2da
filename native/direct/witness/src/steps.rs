//! Steps, which together compute each wire exactly once, from the constant one, the inputs and the wires of earlier steps.

use crate::bytes::{Bytes, at};
use crate::limits;
use crate::sums::Sums;

const SUM: u8 = 0;
const PRODUCT: u8 = 1;
const SLICES: u8 = 2;
const KIND_MASK: u8 = 3;
const NAMES_WIRE: u8 = 4;

/// One step; sums by their index.
pub enum Step {
    Sum { wire: usize, sum: usize },
    Product { wire: usize, left: usize, right: usize },
    Slices { first_wire: usize, count: usize, source: usize, offset: usize, length: usize },
    Inverse { wire: usize, source: usize },
}

/// Reads steps.
pub struct StepReader {
    known: Vec<bool>,
    unknown: usize,
    next_wire: usize,
    sums: Sums,
}

impl StepReader {
    /// `wires` is at least 1 + outputs + inputs.
    pub fn new(outputs: usize, inputs: usize, wires: usize) -> Self {
        let mut known = vec![false; wires];
        known[0] = true;
        known[1 + outputs..1 + outputs + inputs].fill(true);
        Self { known, unknown: wires - 1 - inputs, next_wire: 1 + outputs + inputs, sums: Sums::default() }
    }

    /// All steps and their sums; nothing may follow them.
    pub fn read(mut self, bytes: &mut Bytes, count: usize) -> Result<(Vec<Step>, Sums), String> {
        let steps = (0..count).map(|_| self.step(bytes)).collect::<Result<Vec<_>, String>>()?;
        if bytes.remaining() > 0 {
            return Err(at(
                bytes.position(),
                format!("{} more bytes, expected the end of the file after {count} steps", bytes.remaining()),
            ));
        }
        if self.unknown > 0 {
            return Err(at(bytes.position(), format!("the steps end, but {} wires have no value yet", self.unknown)));
        }
        Ok((steps, self.sums))
    }

    fn step(&mut self, bytes: &mut Bytes) -> Result<Step, String> {
        let place = bytes.position();
        let head = bytes.byte("a step")?;
        if head > KIND_MASK | NAMES_WIRE {
            return Err(at(place, format!("a step of kind {head}, expected 0 to 7")));
        }
        let wire = if head & NAMES_WIRE != 0 { bytes.number("a wire", 1, self.known.len() - 1)? } else { self.next_wire };
        let mut count = 1;
        let step = match head & KIND_MASK {
            SUM => {
                let sum = self.sum(bytes)?;
                self.sums.spend(1, place)?;
                Step::Sum { wire, sum }
            }
            PRODUCT => Step::Product { wire, left: self.sum(bytes)?, right: self.sum(bytes)? },
            SLICES => {
                let most = limits::BITS as usize;
                count = bytes.number("the number of slices", 1, most)?;
                let offset = bytes.number("the offset of a slice", 0, most)?;
                let length = bytes.number("the length of a slice", 1, most)?;
                let end = offset + count * length;
                if end > most {
                    return Err(at(place, format!("slices up to bit {end}, expected at most {most}")));
                }
                Step::Slices { first_wire: wire, count, source: self.sum(bytes)?, offset, length }
            }
            _ => Step::Inverse { wire, source: self.sum(bytes)? },
        };
        self.compute(wire, count, place)?;
        Ok(step)
    }

    fn sum(&mut self, bytes: &mut Bytes) -> Result<usize, String> {
        self.sums.read(bytes, &self.known)
    }

    fn compute(&mut self, first: usize, count: usize, place: usize) -> Result<(), String> {
        for wire in first..first + count {
            match self.known.get_mut(wire) {
                None => return Err(at(place, format!("a step computes wire {wire}, which is not one of {}", self.known.len()))),
                Some(true) => return Err(at(place, format!("a step computes wire {wire}, which has a value already"))),
                Some(known) => *known = true,
            }
        }
        self.unknown -= count;
        self.next_wire = first + count;
        Ok(())
    }
}
