use super::Circuit;
use crate::Mainnet;
use serde::Serialize;
use snarkvm_synthesizer_snark::VerifyingKey;
use std::fmt::{self, Display, Formatter};

/// The size of a function's circuit, as its verifying key has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CircuitSize {
    pub constraints: u64,
    /// Public and private variables, the public ones padded.
    pub variables: u64,
    /// Public variables, padded to a power of two, the constant one included.
    pub public_variables: u64,
    pub non_zeros: NonZeros,
}

/// Non-zero coefficients in each matrix of the constraint system.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct NonZeros {
    pub a: u64,
    pub b: u64,
    pub c: u64,
}

impl CircuitSize {
    /// What the verifying key of this circuit will say. Indexing adds a random constraint for hiding: one constraint, three variables, one
    /// non-zero a matrix (snarkVM algorithms/src/snark/varuna/ahp/matrices.rs, `add_randomizing_variables`), then pads the public variables.
    pub fn of_circuit(circuit: &Circuit) -> Self {
        let (a, b, c) = circuit.num_nonzeros();
        let public_variables = circuit.num_public().next_power_of_two();
        Self {
            constraints: circuit.num_constraints() + 1,
            variables: public_variables + circuit.num_private() + 3,
            public_variables,
            non_zeros: NonZeros { a: a + 1, b: b + 1, c: c + 1 },
        }
    }

    /// What the verifying key says.
    pub fn of_key(key: &VerifyingKey<Mainnet>) -> Self {
        let info = &key.circuit_info;
        Self {
            constraints: info.num_constraints as u64,
            variables: info.num_public_and_private_variables as u64,
            public_variables: info.num_public_inputs as u64,
            non_zeros: NonZeros { a: info.num_non_zero_a as u64, b: info.num_non_zero_b as u64, c: info.num_non_zero_c as u64 },
        }
    }
}

impl Display for CircuitSize {
    fn fmt(&self, formatter: &mut Formatter) -> fmt::Result {
        let NonZeros { a, b, c } = self.non_zeros;
        write!(formatter, "{} constraints, {} variables and {a}/{b}/{c} non-zeros", self.constraints, self.variables)
    }
}

impl NonZeros {
    pub fn largest(self) -> u64 {
        self.a.max(self.b).max(self.c)
    }

    pub fn total(self) -> u64 {
        self.a + self.b + self.c
    }
}
