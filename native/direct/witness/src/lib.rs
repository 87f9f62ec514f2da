//! Witness programs (`circuit.witness`): from the inputs of a circuit to the value of each wire.

use snarkvm_curves::bls12_377::Fr;

/// A program that computes every wire of a circuit from its inputs.
pub struct Program;

impl Program {
    /// Reads a program and checks it. The bytes are not trusted; the error is one line.
    pub fn read(_bytes: &[u8]) -> Result<Self, String> {
        Err("this engine reads no witness programs yet; give each instance as a .wtns file".to_string())
    }

    /// How many inputs `evaluate` takes: the public ones, then the private ones.
    pub fn inputs(&self) -> usize {
        0
    }

    /// The value of each wire, from wire 0 (the constant one). The error is one line.
    pub fn evaluate(&self, _inputs: &[Fr]) -> Result<Vec<Fr>, String> {
        Err("not a witness program".to_string())
    }
}
