use crate::{
    circuit::{CircuitSize, build},
    failure::{Failure, FailureKind},
    panics,
    programs::Programs,
    protocol::{Count, Counted},
};

/// Builds the function's circuit and counts it, without making keys.
pub fn count(programs: &mut Programs, request: &Count) -> Result<Counted, Failure> {
    let function = programs.function(&request.program, &request.function)?;
    let inputs = request.inputs.as_ref().map(|texts| function.parse_inputs(texts)).transpose()?;
    let circuit = panics::catch(|| build(&function, inputs.map_or_else(|| function.sample_inputs(), Ok)?));
    let circuit = circuit.map_err(Failure::of(FailureKind::Halt))?;
    // Constants are no variables of the constraint system; only deployment fees count them.
    let constants = circuit.num_variables() - circuit.num_public() - circuit.num_private();
    Ok(Counted { program: function.reading, size: CircuitSize::of_circuit(&circuit), constants })
}
