use super::refusal::{Reason, Refusal};
use crate::{Mainnet, function::Function};
use anyhow::Result;
use snarkvm_console::{network::prelude::*, program::compute_function_id, types::U16};
use snarkvm_ledger_block::{Execution, Transition};
use snarkvm_synthesizer_program::StackTrait;

type StateRoot = <Mainnet as Network>::StateRoot;

/// Why the execution is not one call of this function, whatever its proof; none where it is.
/// snarkVM's verification checks the same, but does not tell the cases apart.
pub fn find_refusal(function: &Function, execution: &Execution<Mainnet>) -> Result<Option<Refusal>> {
    let refuse = |reason, message: String| Ok(Some(Refusal::new(reason, message)));
    let (program, name) = (function.stack.program_id(), &function.name);
    if execution.len() != 1 {
        return refuse(Reason::Transitions, format!("the execution has {} transitions, not 1", execution.len()));
    }
    let transition = execution.peek()?;
    if transition.program_id() != program {
        return refuse(Reason::Program, format!("the execution is of the program '{}', not '{program}'", transition.program_id()));
    }
    if transition.function_name() != name {
        return refuse(Reason::Function, format!("the execution is of the function '{}', not '{name}'", transition.function_name()));
    }
    if !inputs_hold(function, transition)? {
        return refuse(Reason::Inputs, "the inputs are not of the function's types or not those of the transition".into());
    }
    if !outputs_hold(function, transition)? {
        return refuse(Reason::Outputs, "the outputs are not of the function's types or not those of the transition".into());
    }
    if execution.global_state_root() == StateRoot::default() {
        return refuse(Reason::StateRoot, "the execution names no state root".into());
    }
    if execution.proof().is_none() {
        return refuse(Reason::Proof, "the execution has no proof".into());
    }
    Ok(None)
}

fn inputs_hold(function: &Function, transition: &Transition<Mainnet>) -> Result<bool> {
    let id = compute_function_id(&U16::new(Mainnet::ID), transition.program_id(), transition.function_name())?;
    let inputs = transition.inputs();
    Ok(inputs.len() == function.input_types.len()
        && inputs.iter().zip(&function.input_types).all(|(input, kind)| input.valid_as_argument(kind, Some(false)))
        && inputs.iter().enumerate().all(|(index, input)| input.verify(id, transition.tcm(), index)))
}

fn outputs_hold(function: &Function, transition: &Transition<Mainnet>) -> Result<bool> {
    let id = compute_function_id(&U16::new(Mainnet::ID), transition.program_id(), transition.function_name())?;
    let types = function.stack.get_function_ref(&function.name)?.output_types();
    let (outputs, first) = (transition.outputs(), transition.inputs().len());
    Ok(outputs.len() == types.len()
        && outputs.iter().zip(&types).all(|(output, kind)| output.valid_as_output(kind, Some(false)))
        && outputs.iter().enumerate().all(|(index, output)| output.verify(id, transition.tcm(), first + index)))
}
