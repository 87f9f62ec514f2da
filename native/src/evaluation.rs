use crate::{
    Aleo,
    failure::{Failure, FailureKind},
    panics,
    programs::Programs,
    protocol::{Evaluate, Evaluated},
};
use snarkvm_synthesizer_process::{Authorization, CallStack};

/// Runs the function by snarkVM's interpreter, without building its circuit.
pub fn evaluate(programs: &mut Programs, request: &Evaluate) -> Result<Evaluated, Failure> {
    let function = programs.function(&request.program, &request.function)?;
    let inputs = function.parse_inputs(&request.inputs)?;
    let run = || {
        let (_, call) = function.request(inputs)?;
        let calls = CallStack::evaluate(Authorization::new(call))?;
        let response = function.stack.evaluate_function::<Aleo, _>(calls, None, None, &mut rand::rng())?;
        Ok(response.outputs().iter().map(ToString::to_string).collect())
    };
    let outputs = panics::catch(run).map_err(Failure::of(FailureKind::Halt))?;
    Ok(Evaluated { program: function.reading, outputs })
}
