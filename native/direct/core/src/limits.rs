//! What is refused as too large. None of it is near what the SRS files at hand can prove; all of it keeps memory bounded.

/// Instances in one proof.
pub const INSTANCES: usize = 128;

/// Wires, and constraints, of a circuit.
pub const WIRES: usize = 1 << 20;

/// Entries of one matrix that are not zero.
pub const NON_ZEROS: usize = 1 << 21;

/// Public inputs, without the leading one.
pub const PUBLIC_INPUTS: usize = (1 << 16) - 1;

/// Bytes of a request: the largest circuit with 128 witnesses of its size stays below.
pub const REQUEST_BYTES: usize = 1 << 30;
