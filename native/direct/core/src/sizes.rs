//! The sizes of a circuit as its key states them, computed without making a key.

use crate::{
    Kind, Refusal, Result,
    r1cs::R1cs,
    snark::{Fr, VarunaVerifyingKey},
};
use snarkvm_algorithms::snark::varuna::{AHPForR1CS, VarunaHidingMode};

/// What hiding adds: a constraint, three variables and an entry a matrix.
const HIDING_VARIABLES: usize = 3;

/// Sizes as in the header of a verifying key, and the degree of the SRS.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sizes {
    pub constraints: u64,
    pub variables: u64,
    /// The public variables, the constant one included, padded to a power of two.
    pub public_variables: u64,
    pub non_zeros: [u64; 3],
    pub degree: u64,
}

impl Sizes {
    /// The sizes that the circuit's key has.
    pub fn of(circuit: &R1cs) -> Result<Self> {
        let public = (circuit.public + 1).next_power_of_two();
        let private = circuit.wires - circuit.public - 1;
        let constraints = circuit.constraints() + 1;
        let variables = public + private + HIDING_VARIABLES;
        let non_zeros = [&circuit.a, &circuit.b, &circuit.c].map(|matrix| matrix.non_zeros() + 1);
        let degree = degree(constraints, variables, non_zeros)?;
        let non_zeros = non_zeros.map(|count| count as u64);
        Ok(Self { constraints: constraints as u64, variables: variables as u64, public_variables: public as u64, non_zeros, degree })
    }

    /// The sizes that a key states, its degree computed. They are bounded before a number is computed from them.
    pub(crate) fn stated(key: &VarunaVerifyingKey) -> Result<Self> {
        let info = &key.circuit_info;
        let non_zeros = [info.num_non_zero_a, info.num_non_zero_b, info.num_non_zero_c];
        let counts = [info.num_constraints, info.num_public_and_private_variables, info.num_public_inputs];
        // Hiding adds one to a number of rows or entries that is not zero, and what is larger than the SRS has no key.
        if counts.iter().chain(&non_zeros).any(|count| *count > 1 << 27) || non_zeros.iter().chain(&counts[..1]).any(|count| *count < 2) {
            return Err(Refusal::new(Kind::Key, "the verifying key states sizes that no circuit has"));
        }
        Ok(Self {
            constraints: counts[0] as u64,
            variables: counts[1] as u64,
            public_variables: counts[2] as u64,
            non_zeros: non_zeros.map(|count| count as u64),
            degree: degree(counts[0], counts[1], non_zeros)?,
        })
    }

    /// The seven numbers as an answer holds them.
    pub fn bytes(&self) -> Vec<u8> {
        let [a, b, c] = self.non_zeros;
        [self.constraints, self.variables, self.public_variables, a, b, c, self.degree]
            .iter()
            .flat_map(|number| number.to_le_bytes())
            .collect()
    }
}

fn degree(constraints: usize, variables: usize, non_zeros: [usize; 3]) -> Result<u64> {
    let non_zero = non_zeros.into_iter().max().unwrap_or(0);
    AHPForR1CS::<Fr, VarunaHidingMode>::max_degree(constraints, variables, non_zero)
        .map(|degree| degree as u64)
        .map_err(|error| Refusal::new(Kind::BadCircuit, format!("the circuit is too large: {error}")))
}
