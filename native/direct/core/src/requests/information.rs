use super::answer;
use crate::{Result, Sizes, digest as digests, keys::VerifyingKey, message::Reader, r1cs::R1cs, snark};

/// The protocol's version; another number means that requests or answers changed.
const PROTOCOL: u32 = 1;

pub(crate) fn identify(fields: Reader<'_>) -> Result<Vec<u8>> {
    fields.end("identify")?;
    let identity = serde_json::json!({
        "protocol": PROTOCOL,
        "engine": "zkml-direct",
        "version": env!("CARGO_PKG_VERSION"),
        "snarkvm": snark::SNARKVM,
        "varuna": snark::VERSION as u8,
        "wide": cfg!(target_feature = "wide-arithmetic"),
        "threads": rayon::current_num_threads(),
    });
    answer(&[identity.to_string().as_bytes()])
}

pub(crate) fn digest(fields: Reader<'_>) -> Result<Vec<u8>> {
    fields.end("digest")?;
    answer(&[&digests::digest()])
}

pub(crate) fn sizes(mut fields: Reader<'_>) -> Result<Vec<u8>> {
    let circuit = fields.field("r1cs")?;
    fields.end("sizes")?;
    answer(&[&Sizes::of(&R1cs::read(circuit)?)?.bytes()])
}

pub(crate) fn describe_key(mut fields: Reader<'_>) -> Result<Vec<u8>> {
    let key = fields.field("verifying key")?;
    fields.end("describe-key")?;
    let key = VerifyingKey::read(key)?;
    answer(&[&(key.public_inputs() as u64).to_le_bytes(), &key.identity()?])
}
