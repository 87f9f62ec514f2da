use crate::{Aleo, Mainnet, circuit_size::CircuitSize, function::Function, protocol::Counted};
use anyhow::{Context, Result};
use snarkvm_circuit::Assignment;
use snarkvm_console::{network::prelude::Environment, program::Value};
use snarkvm_synthesizer_process::{Assignments, CallStack};

/// A circuit with the values of its variables.
pub type Circuit = Assignment<<Mainnet as Environment>::Field>;

/// Builds the function's circuit as a deployment does, which asks nothing of the values: neither constraints nor satisfaction depend on them.
pub fn build_circuit(function: &Function, inputs: Vec<Value<Mainnet>>) -> Result<Circuit> {
    let (key, request) = function.request(inputs)?;
    let circuits = Assignments::<Mainnet>::default();
    let call = CallStack::CheckDeployment(vec![request], key, circuits.clone(), None, None, None);
    function.stack.execute_function::<Aleo, _>(call, None, None, &mut rand::rng())?;
    let (circuit, _) = circuits.write().pop().context("snarkVM built no circuit")?;
    Ok(circuit)
}

/// The circuit's size, and the constants that only deployment fees count.
pub fn count(circuit: &Circuit) -> Counted {
    let constants = circuit.num_variables() - circuit.num_public() - circuit.num_private();
    Counted { size: CircuitSize::of_circuit(circuit), constants }
}
