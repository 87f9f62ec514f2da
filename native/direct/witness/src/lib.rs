//! Witness programs (`circuit.witness`, docs/witness-program.md): from the inputs of a circuit to the value of each wire.

mod bytes;
mod evaluation;
mod integer;
mod limits;
mod program;
mod steps;
mod sums;

pub use program::Program;
