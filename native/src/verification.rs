use crate::{
    Mainnet,
    failure::{Failure, FailureKind},
    function::Function,
    keys, panics,
    proof_version::ProofVersion,
};
use anyhow::{Context, Result, ensure};
use serde::Serialize;
use serde_json::Value;
use snarkvm_console::{network::prelude::*, program::compute_function_id, types::U16};
use snarkvm_ledger_block::{Execution, Transition};
use snarkvm_synthesizer_process::Process;
use snarkvm_synthesizer_program::StackTrait;
use snarkvm_synthesizer_snark::VerifyingKey;
use std::sync::Arc;

type StateRoot = <Mainnet as Network>::StateRoot;

/// The longest execution, in bytes of JSON. One of a ledger has at most 2.3 MB with everything around it.
const MAXIMUM_EXECUTION_BYTES: usize = 4 << 20;

/// What does not hold of an execution.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    Transitions,
    Program,
    Function,
    Inputs,
    Outputs,
    StateRoot,
    Proof,
}

/// Why an execution is not valid.
pub struct Refusal {
    pub reason: Reason,
    pub message: String,
}

impl Refusal {
    fn new(reason: Reason, message: impl std::fmt::Display) -> Self {
        Self { reason, message: Failure::new(FailureKind::Failed, message).message }
    }
}

/// Verifies an execution from outside, as JSON.
pub fn verify(
    function: &Function,
    key: &VerifyingKey<Mainnet>,
    document: Value,
    version: ProofVersion,
) -> Result<Option<Refusal>, Failure> {
    let count = document["transitions"].as_array().map_or(0, Vec::len);
    if count != 1 {
        return Ok(Some(Refusal::new(Reason::Transitions, format!("the execution has {count} transitions, not 1"))));
    }
    let execution = panics::catch(|| parse(document)).map_err(Failure::of(FailureKind::BadRequest))?;
    verify_execution(function, key, &execution, version)
}

/// Parses an execution. It must be written exactly as snarkVM writes it, so that nothing in it goes unverified.
fn parse(document: Value) -> Result<Execution<Mainnet>> {
    let length = serde_json::to_string(&document)?.len();
    ensure!(length <= MAXIMUM_EXECUTION_BYTES, "the execution has {length} bytes, at most {MAXIMUM_EXECUTION_BYTES} are read");
    let execution: Execution<Mainnet> = serde_json::from_value(document.clone()).context("the execution is malformed")?;
    ensure!(serde_json::to_value(&execution)? == document, "the execution is not written as snarkVM writes it");
    Ok(execution)
}

/// Verifies that the execution is one call of this function and that its proof holds under this key; else says why not.
pub fn verify_execution(
    function: &Function,
    key: &VerifyingKey<Mainnet>,
    execution: &Execution<Mainnet>,
    version: ProofVersion,
) -> Result<Option<Refusal>, Failure> {
    panics::catch(|| {
        if let Some(refusal) = check_statement(function, execution)? {
            return Ok(Some(refusal));
        }
        function.stack.insert_verifying_key(&function.name, key.clone())?;
        let verdict = panics::catch(|| check_proof(function, execution, version));
        keys::remove(function);
        Ok(verdict.err().map(|error| Refusal::new(Reason::Proof, format!("{error:#}"))))
    })
    .map_err(Failure::of(FailureKind::Failed))
}

/// What the proof is about; snarkVM's verification checks it too, but does not tell the cases apart.
fn check_statement(function: &Function, execution: &Execution<Mainnet>) -> Result<Option<Refusal>> {
    let refuse = |reason, message: String| Ok(Some(Refusal::new(reason, message)));
    let transition = execution.peek()?;
    let (program, name) = (function.stack.program_id(), &function.name);
    if execution.len() != 1 {
        return refuse(Reason::Transitions, format!("the execution has {} transitions, not 1", execution.len()));
    }
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

fn check_proof(function: &Function, execution: &Execution<Mainnet>, version: ProofVersion) -> Result<()> {
    let stacks = [(*function.stack.program_id(), Arc::clone(&function.stack))].into_iter().collect();
    Process::verify_execution(version.consensus(), version.varuna(), version.inclusion(), execution, &stacks)
}
