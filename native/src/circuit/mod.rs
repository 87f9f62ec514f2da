//! A function's circuit and its size.

mod size;

pub use size::CircuitSize;

use crate::{Aleo, Mainnet, function::Function};
use anyhow::{Context, Result};
use snarkvm_circuit::Assignment;
use snarkvm_console::{network::prelude::Environment, program::Value};
use snarkvm_synthesizer_process::{Assignments, CallStack};

/// A circuit with the values of its variables.
pub type Circuit = Assignment<<Mainnet as Environment>::Field>;

/// Builds the function's circuit as a deployment does, which asks nothing of the values: the circuit does not depend on them.
pub fn build(function: &Function, inputs: Vec<Value<Mainnet>>) -> Result<Circuit> {
    let (key, request) = function.request(inputs)?;
    let circuits = Assignments::<Mainnet>::default();
    let calls = CallStack::CheckDeployment(vec![request], key, circuits.clone(), None, None, None);
    function.stack.execute_function::<Aleo, _>(calls, None, None, &mut rand::rng())?;
    let (circuit, _) = circuits.write().pop().context("snarkVM built no circuit")?;
    Ok(circuit)
}
