use super::{answer, instances};
use crate::{
    Kind, Refusal, Result, certificate, fields,
    keys::{self, ProvingKey},
    limits,
    message::{Reader, list},
    proving,
    r1cs::R1cs,
    verifying, wtns,
};

pub(crate) fn setup(mut fields: Reader<'_>, checks: bool) -> Result<Vec<u8>> {
    let circuit = fields.field("r1cs")?;
    fields.end("setup")?;
    let circuit = R1cs::read(circuit)?;
    let keys = keys::setup(&circuit)?;
    if checks {
        certificate::check(&circuit, &keys.verifying, &keys.certificate)?.map_err(wrong_parameters)?;
    }
    answer(&[&keys.proving.bytes(), &keys.verifying.bytes(), &keys.certificate, &keys.sizes.bytes()])
}

pub(crate) fn prove(mut fields: Reader<'_>, checks: bool) -> Result<Vec<u8>> {
    let circuit = fields.field("r1cs")?;
    let key = fields.field("proving key")?;
    let program = fields.field("witness program")?;
    let given = fields.list("instances", limits::INSTANCES)?;
    fields.end("prove")?;
    let circuit = R1cs::read(circuit)?;
    let key = ProvingKey::read(key)?;
    let witnesses = instances::witnesses(&circuit, program, &given)?;
    let proof = proving::prove(&circuit, &key, &witnesses)?;
    let inputs: Vec<_> = witnesses.iter().map(|witness| witness[1..=circuit.public].to_vec()).collect();
    if checks {
        verifying::verify(key.verifying_key(), &inputs, &proof)?.map_err(wrong_parameters)?;
    }
    let inputs: Vec<_> = inputs.iter().map(|inputs| fields::concatenation(inputs)).collect();
    answer(&[&proof, &list(&inputs)])
}

pub(crate) fn witness(mut fields: Reader<'_>) -> Result<Vec<u8>> {
    let program = fields.field("witness program")?;
    let inputs = fields.field("inputs")?;
    fields.end("witness")?;
    answer(&[&wtns::write(&instances::evaluate(&instances::program(program)?, inputs)?)])
}

/// Circuit and witness were checked, so what is wrong came from the SRS or with the key.
fn wrong_parameters(reason: String) -> Refusal {
    Refusal::new(
        Kind::Parameters,
        format!("the result does not pass its own check ({reason}); the SRS files or the proving key are damaged"),
    )
}
