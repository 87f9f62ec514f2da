//! Rank-1 constraint systems: A·z times B·z equals C·z, row by row.

mod file;
mod header;
mod matrix;
mod sections;

pub(crate) use header::read_field;
pub(crate) use matrix::Matrix;
pub(crate) use sections::Sections;

use crate::{Kind, Refusal, Result, snark::Fr};
use snarkvm_fields::Zero;

/// A circuit as iden3's `.r1cs` describes it. Wires: 0 is the constant one, then the public ones (outputs, inputs), then the private ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct R1cs {
    /// Public wires without the constant one.
    pub public: usize,
    /// All wires, the constant one included.
    pub wires: usize,
    pub(crate) a: Matrix,
    pub(crate) b: Matrix,
    pub(crate) c: Matrix,
}

impl R1cs {
    /// Reads a `.r1cs` file.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        file::read(bytes).map_err(|message| Refusal::new(Kind::BadCircuit, format!(".r1cs: {message}")))
    }

    /// The number of rows.
    pub fn constraints(&self) -> usize {
        self.a.rows()
    }

    /// Refuses a witness that breaks a row, naming the row.
    pub fn check(&self, witness: &[Fr]) -> Result<()> {
        debug_assert_eq!(witness.len(), self.wires);
        for row in 0..self.constraints() {
            if !(self.a.dot(row, witness) * self.b.dot(row, witness) - self.c.dot(row, witness)).is_zero() {
                return Err(Refusal::new(Kind::BadWitness, format!("constraint {row} (from 0) is not satisfied")));
            }
        }
        Ok(())
    }
}
