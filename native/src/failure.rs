use serde::Serialize;
use std::fmt::Display;

/// The longest message, in characters: snarkVM quotes whole programs and polynomials in places.
const MAXIMUM_MESSAGE_CHARACTERS: usize = 500;

/// What kind of thing went wrong; the caller decides by it what to tell its user.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FailureKind {
    BadRequest,
    BadProgram,
    BadInput,
    Halt,
    Parameters,
    Key,
    NotSupported,
    Failed,
}

/// Why a request has no result.
#[derive(Clone, Debug, Serialize)]
pub struct Failure {
    pub kind: FailureKind,
    pub message: String,
}

impl Failure {
    /// A failure with one line of text; an `anyhow` error brings its chain of causes.
    pub fn new(kind: FailureKind, cause: impl Display) -> Self {
        let text = format!("{cause:#}");
        let mut message = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if let Some((end, _)) = message.char_indices().nth(MAXIMUM_MESSAGE_CHARACTERS) {
            message.truncate(end);
            message.push('…');
        }
        Self { kind, message }
    }

    /// For `map_err`: any error becomes a failure of this kind.
    pub fn of<E: Display>(kind: FailureKind) -> impl FnOnce(E) -> Self {
        move |cause| Self::new(kind, cause)
    }
}
