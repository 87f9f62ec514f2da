use serde::Serialize;

/// What snarkVM holds after it has parsed a program: a caller compares it with what it means, for two readers may read one text differently.
#[derive(Clone, Serialize)]
pub struct Reading {
    /// The SHA-256 of the program as snarkVM prints it, in hexadecimal digits.
    pub sha256: String,
    /// The bytes of snarkVM's binary form, which tells operands apart that print alike.
    pub bytes: usize,
}
