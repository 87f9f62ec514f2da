//! Whether an execution is one call of a function, and its proof holds under a verifying key that the caller trusts.

mod refusal;
mod statement;

pub use refusal::Reason;

use crate::{
    Mainnet,
    failure::{Failure, FailureKind},
    function::Function,
    keys, panics,
    programs::Programs,
    proof_version::ProofVersion,
    protocol::{Verified, Verify},
};
use anyhow::{Context, Result, ensure};
use refusal::Refusal;
use serde_json::Value;
use snarkvm_ledger_block::Execution;
use snarkvm_synthesizer_process::Process;
use snarkvm_synthesizer_program::StackTrait;
use snarkvm_synthesizer_snark::VerifyingKey;
use std::sync::Arc;

/// The longest execution, in bytes of JSON. One of a ledger has at most 2.3 MB with everything around it.
const MAXIMUM_EXECUTION_BYTES: usize = 4 << 20;

/// Verifies an execution from outside.
pub fn verify(programs: &mut Programs, request: Verify) -> Result<Verified, Failure> {
    let version = ProofVersion::of(request.varuna)?;
    let function = programs.function(&request.program, &request.function)?;
    let key = keys::read_verifying_key(&request.verifying_key)?;
    // snarkVM keeps one of several equal transitions, so they are counted before it reads them.
    let count = request.execution["transitions"].as_array().map_or(0, Vec::len);
    let refusal = if count == 1 {
        let execution = panics::catch(|| parse(request.execution)).map_err(Failure::of(FailureKind::BadRequest))?;
        find_refusal(&function, &key, &execution, version)?
    } else {
        Some(Refusal::new(Reason::Transitions, format!("the execution has {count} transitions, not 1")))
    };
    let (reason, message) = refusal.map(|refusal| (refusal.reason, refusal.message)).unzip();
    Ok(Verified { program: function.reading, valid: reason.is_none(), reason, message })
}

/// Parses an execution. It must be written exactly as snarkVM writes it, so that nothing in it goes unverified.
fn parse(document: Value) -> Result<Execution<Mainnet>> {
    let length = serde_json::to_string(&document)?.len();
    ensure!(length <= MAXIMUM_EXECUTION_BYTES, "the execution has {length} bytes, at most {MAXIMUM_EXECUTION_BYTES} are read");
    let execution: Execution<Mainnet> = serde_json::from_value(document.clone()).context("the execution is malformed")?;
    ensure!(serde_json::to_value(&execution)? == document, "the execution is not written as snarkVM writes it");
    Ok(execution)
}

/// Why the execution is not one call of this function with a proof that holds under this key; none where it is.
pub fn find_refusal(
    function: &Function,
    key: &VerifyingKey<Mainnet>,
    execution: &Execution<Mainnet>,
    version: ProofVersion,
) -> Result<Option<Refusal>, Failure> {
    let find = || {
        if let Some(refusal) = statement::find_refusal(function, execution)? {
            return Ok(Some(refusal));
        }
        function.stack.insert_verifying_key(&function.name, key.clone())?;
        let verdict = panics::catch(|| check_proof(function, execution, version));
        keys::remove(function);
        Ok(verdict.err().map(|error| Refusal::new(Reason::Proof, format!("{error:#}"))))
    };
    panics::catch(find).map_err(Failure::of(FailureKind::Failed))
}

fn check_proof(function: &Function, execution: &Execution<Mainnet>, version: ProofVersion) -> Result<()> {
    let stacks = [(*function.stack.program_id(), Arc::clone(&function.stack))].into_iter().collect();
    Process::verify_execution(version.consensus(), version.varuna(), version.inclusion(), execution, &stacks)
}
