//! A whole program.

use snarkvm_curves::bls12_377::Fr;
use snarkvm_utilities::BigInteger256;

use crate::bytes::{Bytes, at};
use crate::evaluation;
use crate::limits;
use crate::steps::{Step, StepReader};
use crate::sums::Sums;

const MAGIC: &[u8] = b"zkwp";
const VERSION: u8 = 1;

/// A program that computes every wire of a circuit from its inputs.
pub struct Program {
    outputs: usize,
    wires: usize,
    /// The largest value of each input, the public ones first; `None` stands for any element of the field.
    maxima: Vec<Option<BigInteger256>>,
    steps: Vec<Step>,
    sums: Sums,
}

impl Program {
    /// Reads a program and checks it. The bytes are not trusted; the error is one line.
    pub fn read(bytes: &[u8]) -> Result<Self, String> {
        let bytes = &mut Bytes::new(bytes);
        if bytes.remaining() < MAGIC.len() || bytes.take(MAGIC.len(), "the magic")? != MAGIC {
            return Err(at(0, "expected the letters 'zkwp', with which witness programs begin".to_string()));
        }
        let version = bytes.byte("the version")?;
        if version != VERSION {
            return Err(at(MAGIC.len(), format!("version {version}, expected version {VERSION}")));
        }
        let outputs = bytes.number("the number of outputs", 0, limits::WIRES)?;
        let public = bytes.number("the number of public inputs", 0, limits::WIRES)?;
        let private = bytes.number("the number of private inputs", 0, limits::WIRES)?;
        let wires = bytes.number("the number of wires", 1 + outputs + public + private, limits::WIRES)?;
        let most_steps = bytes.remaining().min(wires);
        let count = bytes.number("the number of steps", 0, most_steps)?;
        let maxima = read_maxima(bytes, public + private)?;
        let (steps, sums) = StepReader::new(outputs, maxima.len(), wires).read(bytes, count)?;
        Ok(Self { outputs, wires, maxima, steps, sums })
    }

    /// How many inputs `evaluate` takes: the public ones, then the private ones.
    pub fn inputs(&self) -> usize {
        self.maxima.len()
    }

    /// The value of each wire, from wire 0 (the constant one). The error is one line.
    pub fn evaluate(&self, inputs: &[Fr]) -> Result<Vec<Fr>, String> {
        if inputs.len() != self.maxima.len() {
            return Err(format!("{} inputs, expected {}", inputs.len(), self.maxima.len()));
        }
        if let Some(index) = evaluation::first_too_large(inputs, &self.maxima) {
            return Err(format!("input {index} is larger than the program allows"));
        }
        let mut wires = evaluation::begin(self.wires, self.outputs, inputs);
        for step in &self.steps {
            evaluation::run(step, &self.sums, &mut wires);
        }
        Ok(wires)
    }
}

/// Runs of inputs with the same largest value.
fn read_maxima(bytes: &mut Bytes, count: usize) -> Result<Vec<Option<BigInteger256>>, String> {
    let mut maxima = Vec::new();
    while maxima.len() < count {
        let run = bytes.number("a number of inputs", 1, count - maxima.len())?;
        let place = bytes.position();
        let maximum = bytes.integer("an input's largest value")?;
        if maximum.bits() > limits::INPUT_BITS {
            let expected = format!("expected at most {}, or 0 for any element", limits::INPUT_BITS);
            return Err(at(place, format!("an input's largest value has {} bits, {expected}", maximum.bits())));
        }
        let [limb0, limb1, limb2, limb3, _] = maximum.0;
        let maximum = (!maximum.is_zero()).then(|| BigInteger256::new([limb0, limb1, limb2, limb3]));
        maxima.resize(maxima.len() + run, maximum);
    }
    Ok(maxima)
}
