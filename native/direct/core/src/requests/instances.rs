//! What a caller gives for an instance: the inputs of a witness program, or a `.wtns` file.

use crate::{Kind, Refusal, Result, fields::elements, r1cs::R1cs, snark::Fr, witness::Program, wtns};

/// The value of each wire, for each instance.
pub(super) fn witnesses(circuit: &R1cs, program: &[u8], instances: &[&[u8]]) -> Result<Vec<Vec<Fr>>> {
    let program = if program.is_empty() { None } else { Some(self::program(program)?) };
    let read = |instance: &[u8]| match &program {
        Some(program) => evaluate(program, instance),
        None => wtns::read(instance, circuit.wires),
    };
    let numbered = instances.iter().enumerate();
    numbered.map(|(index, instance)| read(instance).map_err(|refusal| refusal.at(&format!("instance {index} (from 0)")))).collect()
}

pub(super) fn program(bytes: &[u8]) -> Result<Program> {
    Program::read(bytes).map_err(|message| Refusal::new(Kind::BadWitness, format!("witness program: {message}")))
}

pub(super) fn evaluate(program: &Program, inputs: &[u8]) -> Result<Vec<Fr>> {
    let inputs = elements(inputs, "inputs")?;
    if inputs.len() != program.inputs() {
        return Err(Refusal::new(Kind::BadWitness, format!("{} inputs, and the witness program takes {}", inputs.len(), program.inputs())));
    }
    program.evaluate(&inputs).map_err(|message| Refusal::new(Kind::BadWitness, message))
}
