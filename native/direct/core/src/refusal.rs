//! Why a request is not served.

use std::fmt;

/// What is wrong, as callers tell it apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    BadRequest,
    BadCircuit,
    BadWitness,
    Key,
    Parameters,
    Failed,
}

impl Kind {
    /// The name of the kind in an answer.
    pub fn name(self) -> &'static str {
        match self {
            Kind::BadRequest => "bad-request",
            Kind::BadCircuit => "bad-circuit",
            Kind::BadWitness => "bad-witness",
            Kind::Key => "key",
            Kind::Parameters => "parameters",
            Kind::Failed => "failed",
        }
    }
}

/// A kind and one line for a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    pub kind: Kind,
    pub message: String,
}

impl Refusal {
    pub fn new(kind: Kind, message: impl Into<String>) -> Self {
        Self { kind, message: message.into() }
    }

    /// A message behind the place that it is about.
    pub fn at(self, place: &str) -> Self {
        Self { kind: self.kind, message: format!("{place}: {}", self.message) }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}", self.kind.name(), self.message)
    }
}

impl std::error::Error for Refusal {}

pub type Result<T> = std::result::Result<T, Refusal>;
