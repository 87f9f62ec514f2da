use super::answer;
use crate::{Result, certificate, fields::elements, keys::VerifyingKey, limits, message::Reader, r1cs::R1cs, verifying};

pub(crate) fn verify(mut fields: Reader<'_>) -> Result<Vec<u8>> {
    let key = fields.field("verifying key")?;
    let instances = fields.list("public inputs", limits::INSTANCES)?;
    let proof = fields.field("proof")?;
    fields.end("verify")?;
    let key = VerifyingKey::read(key)?;
    let instances = instances.into_iter().map(|inputs| elements(inputs, "public inputs")).collect::<Result<Vec<_>>>()?;
    verdict(verifying::verify(&key, &instances, proof)?)
}

pub(crate) fn check_key(mut fields: Reader<'_>) -> Result<Vec<u8>> {
    let circuit = fields.field("r1cs")?;
    let key = fields.field("verifying key")?;
    let certificate = fields.field("certificate")?;
    fields.end("check-key")?;
    verdict(certificate::check(&R1cs::read(circuit)?, &VerifyingKey::read(key)?, certificate)?)
}

fn verdict(verdict: std::result::Result<(), String>) -> Result<Vec<u8>> {
    match verdict {
        Ok(()) => answer(&[&[1], b""]),
        Err(reason) => answer(&[&[0], reason.as_bytes()]),
    }
}
