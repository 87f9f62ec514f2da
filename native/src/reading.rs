use crate::{
    Mainnet,
    failure::Failure,
    programs::Programs,
    protocol::{Parse, Parsed, Reading},
};
use anyhow::Result;
use sha2::{Digest, Sha256};
use snarkvm_synthesizer_program::{Program, StackTrait};
use snarkvm_utilities::ToBytes;

/// Parses and checks a program and says how snarkVM prints it.
pub fn parse(programs: &mut Programs, request: &Parse) -> Result<Parsed, Failure> {
    let (stack, reading) = programs.load(&request.program)?;
    Ok(Parsed { program: reading, text: stack.program().to_string() })
}

/// What is left of a program's text after snarkVM's parser.
pub fn of(program: &Program<Mainnet>) -> Result<Reading> {
    let sha256 = Sha256::digest(program.to_string()).iter().map(|byte| format!("{byte:02x}")).collect();
    Ok(Reading { sha256, bytes: program.to_bytes_le()?.len() })
}
