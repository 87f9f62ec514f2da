use crate::failure::{Failure, FailureKind};
use serde::Serialize;
use std::fmt::Display;

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
    pub fn new(reason: Reason, message: impl Display) -> Self {
        Self { reason, message: Failure::new(FailureKind::Failed, message).message }
    }
}
