use crate::{Aleo, Mainnet, failure::*, function::Function, panics};
use snarkvm_console::program::Value;
use snarkvm_synthesizer_process::{Authorization, CallStack};

/// Runs the function on these inputs by snarkVM's interpreter, without building its circuit.
pub fn evaluate(function: &Function, inputs: Vec<Value<Mainnet>>) -> Result<Vec<String>, Failure> {
    let run = || {
        let (_, request) = function.request(inputs)?;
        let call = CallStack::evaluate(Authorization::new(request))?;
        let response = function.stack.evaluate_function::<Aleo, _>(call, None, None, &mut rand::rng())?;
        Ok(response.outputs().iter().map(ToString::to_string).collect())
    };
    panics::catch(run).map_err(Failure::of(FailureKind::Halt))
}
