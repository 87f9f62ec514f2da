//! A circuit, with or without a witness, as snarkVM asks for one.

use crate::{
    r1cs::{Matrix, R1cs},
    snark::Fr,
};
use snarkvm_algorithms::r1cs::{ConstraintSynthesizer, ConstraintSystem, Index, LinearCombination, SynthesisError, Variable};

/// The rows of a circuit and, for a proof, the value of each wire.
pub(crate) struct Synthesis<'a> {
    pub(crate) circuit: &'a R1cs,
    pub(crate) witness: Option<&'a [Fr]>,
}

impl Synthesis<'_> {
    fn value(&self, wire: usize) -> Result<Fr, SynthesisError> {
        self.witness.map(|witness| witness[wire]).ok_or(SynthesisError::AssignmentMissing)
    }

    fn combination(&self, matrix: &Matrix, row: usize) -> LinearCombination<Fr> {
        // Public wires come before private ones, as in the file, so the terms stay in order.
        LinearCombination(matrix.row(row).iter().map(|(wire, coefficient)| (self.variable(*wire as usize), *coefficient)).collect())
    }

    fn variable(&self, wire: usize) -> Variable {
        match wire.checked_sub(self.circuit.public + 1) {
            Some(private) => Variable::new_unchecked(Index::Private(private)),
            None => Variable::new_unchecked(Index::Public(wire)),
        }
    }
}

impl ConstraintSynthesizer<Fr> for Synthesis<'_> {
    fn generate_constraints<CS: ConstraintSystem<Fr>>(&self, system: &mut CS) -> Result<(), SynthesisError> {
        // Wire 0 is the one that each system begins with.
        for wire in 1..=self.circuit.public {
            system.alloc_input(|| "", || self.value(wire))?;
        }
        for wire in self.circuit.public + 1..self.circuit.wires {
            system.alloc(|| "", || self.value(wire))?;
        }
        for row in 0..self.circuit.constraints() {
            system.enforce(
                || "",
                |_| self.combination(&self.circuit.a, row),
                |_| self.combination(&self.circuit.b, row),
                |_| self.combination(&self.circuit.c, row),
            );
        }
        Ok(())
    }
}
