use crate::{
    Aleo, Mainnet,
    circuit::CircuitSize,
    failure::{Failure, FailureKind},
    function::Function,
    keys::{self, KeyPair},
    panics,
    programs::Programs,
    proof_version::ProofVersion,
    protocol::{Prove, Proved, Reply},
    verification,
};
use anyhow::Result;
use snarkvm_console::{
    network::prelude::*,
    program::{Response, Value},
};
use snarkvm_ledger_block::Execution;
use snarkvm_ledger_query::StaticQuery;
use snarkvm_synthesizer_process::{Authorization, Process, Trace};
use snarkvm_synthesizer_program::StackTrait;
use std::{collections::HashMap, thread};

/// A proof names a block's state, under which its record inputs exist; there are none here, so any well-formed one serves.
const STATE_ROOT: &str = "sr1dz06ur5spdgzkguh4pr42mvft6u3nwsg5drh9rdja9v8jpcz3czsls9geg";
const BLOCK_HEIGHT: u32 = 18_000_000;

/// Runs the function and proves it; the proof is verified before it is given away.
pub fn prove(programs: &mut Programs, request: &Prove, reply: &Reply) -> Result<Proved, Failure> {
    let version = request.varuna.map_or(Ok(ProofVersion::DEFAULT), ProofVersion::of)?;
    reply.progress("loading");
    let (function, pair) = load(programs, request)?;
    let inputs = function.parse_inputs(&request.inputs)?;
    reply.progress("executing");
    let executed = panics::catch(|| execute(programs.process(), &function, inputs, &pair));
    keys::remove(&function);
    let (response, trace) = executed.map_err(Failure::of(FailureKind::Halt))?;
    check_size(&trace, &pair)?;
    reply.progress("proving");
    let execution = panics::catch(|| prove_trace(&function, trace, version));
    let execution = execution.map_err(|error| foreign_keys(&function, format!("{error:#}")))?;
    reply.progress("verifying");
    if let Some(refusal) = verification::find_refusal(&function, &pair.verifying, &execution, version)? {
        return Err(foreign_keys(&function, refusal.message));
    }
    Ok(Proved {
        program: function.reading,
        outputs: response.outputs().iter().map(ToString::to_string).collect(),
        execution: serde_json::to_value(&execution).map_err(Failure::of(FailureKind::Failed))?,
        proof_version: version.numbers(),
    })
}

/// Loads the program and the keys, side by side.
fn load(programs: &mut Programs, request: &Prove) -> Result<(Function, KeyPair), Failure> {
    thread::scope(|scope| {
        let pair = scope.spawn(|| keys::read_pair(&request.proving_key, &request.verifying_key));
        let function = programs.function(&request.program, &request.function)?;
        Ok((function, pair.join().expect("every panic is caught where it happens")?))
    })
}

fn execute(
    process: &Process<Mainnet>,
    function: &Function,
    inputs: Vec<Value<Mainnet>>,
    pair: &KeyPair,
) -> Result<(Response<Mainnet>, Trace<Mainnet>)> {
    function.stack.insert_proving_key(&function.name, pair.proving.clone())?;
    function.stack.insert_verifying_key(&function.name, pair.verifying.clone())?;
    let (_, request) = function.request(inputs)?;
    // An authorization by request alone: `Process::authorize` would build the circuit once more, to no other end.
    Ok(process.execute::<Aleo, _>(Authorization::new(request), &mut rand::rng())?)
}

/// The inputs satisfy the circuit by now; that there is no proof of it, or none that holds, means that the keys are of another one.
fn foreign_keys(function: &Function, cause: String) -> Failure {
    let message = format!("the keys are not those of '{}/{}': {cause}", function.stack.program_id(), function.name);
    Failure::new(FailureKind::Key, message)
}

/// A prover given a key of another size would fail in ways that say nothing.
fn check_size(trace: &Trace<Mainnet>, pair: &KeyPair) -> Result<(), Failure> {
    let expected = CircuitSize::of_key(&pair.verifying);
    let circuits = trace.transition_tasks().values().flat_map(|(_, circuits)| circuits);
    match circuits.map(CircuitSize::of_circuit).find(|size| *size != expected) {
        None => Ok(()),
        Some(size) => Err(Failure::new(FailureKind::Key, format!("the keys are for a circuit of {expected}, this function's has {size}"))),
    }
}

fn prove_trace(function: &Function, mut trace: Trace<Mainnet>, version: ProofVersion) -> Result<Execution<Mainnet>> {
    let root = <Mainnet as Network>::StateRoot::from_str(STATE_ROOT)?;
    trace.prepare(&StaticQuery::new(BLOCK_HEIGHT, root, HashMap::new()))?;
    let locator = format!("{}/{}", function.stack.program_id(), function.name);
    trace.prove_execution::<Aleo, _>(&locator, version.varuna(), &mut rand::rng())
}
