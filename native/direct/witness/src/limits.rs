//! What a program may have; the same as in the reader of C# (`WitnessProgramFile`).

/// The most wires of a program.
pub const WIRES: usize = 1 << 20;

/// The most terms of all sums together, repeated ones included.
pub const TERMS: usize = 1 << 21;

/// The highest bit that a slice or the last coefficient of a run can reach.
pub const BITS: u64 = 256;

/// The most bits of an input's largest value.
pub const INPUT_BITS: u32 = 251;
