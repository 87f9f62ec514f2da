use super::Reading;
use crate::circuit::CircuitSize;
use crate::verification::Reason;
use serde::Serialize;
use serde_json::Value;

/// What a command came to.
#[derive(Serialize)]
#[serde(untagged)]
pub enum CommandResult {
    Hello(Hello),
    Parsed(Parsed),
    Evaluated(Evaluated),
    Counted(Counted),
    Synthesized(Synthesized),
    Proved(Proved),
    Verified(Verified),
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Hello {
    pub protocol: u32,
    pub engine: &'static str,
    pub snarkvm: &'static str,
    pub network: &'static str,
    pub threads: usize,
    pub proof_versions: Vec<ProofVersionNumbers>,
}

/// A version of proofs: Varuna's, and the consensus version under whose rules it is made and verified.
#[derive(Serialize)]
pub struct ProofVersionNumbers {
    pub varuna: u32,
    pub consensus: u32,
}

#[derive(Serialize)]
pub struct Parsed {
    pub program: Reading,
    pub text: String,
}

#[derive(Serialize)]
pub struct Evaluated {
    pub program: Reading,
    pub outputs: Vec<String>,
}

#[derive(Serialize)]
pub struct Counted {
    pub program: Reading,
    #[serde(flatten)]
    pub size: CircuitSize,
    pub constants: u64,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Synthesized {
    pub program: Reading,
    #[serde(flatten)]
    pub size: CircuitSize,
    pub variables_with_constants: u64,
    pub proving_key_bytes: usize,
    pub verifying_key_bytes: usize,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Proved {
    pub program: Reading,
    pub outputs: Vec<String>,
    pub execution: Value,
    pub proof_version: ProofVersionNumbers,
}

#[derive(Serialize)]
pub struct Verified {
    pub program: Reading,
    pub valid: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<Reason>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
}
