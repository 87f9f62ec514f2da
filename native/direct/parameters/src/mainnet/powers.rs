//! What `snarkvm-algorithms` asks of the SRS, with the names that it uses.

use super::{MAX_NUM_POWERS, embedded, end::End};
use anyhow::{Result, ensure};
use snarkvm_curves::{PairingCurve, PairingEngine};
use snarkvm_utilities::{
    CanonicalDeserialize, CanonicalSerialize, Compress, FromBytes, Read, SerializationError, ToBytes, Valid, Validate, Write,
};
use std::{
    collections::BTreeMap,
    io,
    ops::Range,
    sync::{Arc, Mutex, PoisonError},
};

/// Points of one end of the powers, shared with the keys that use them.
pub type PowersSnapshot<E> = Arc<Vec<<E as PairingEngine>::G1Affine>>;

type Prepared<E> = BTreeMap<usize, <<E as PairingEngine>::G2Affine as PairingCurve>::Prepared>;

/// The universal SRS.
#[derive(Debug)]
pub struct PowersOfG<E: PairingEngine> {
    low: Mutex<End<E>>,
    high: Mutex<End<E>>,
    gamma: BTreeMap<usize, E::G1Affine>,
    negative: BTreeMap<usize, E::G2Affine>,
    prepared_negative: Arc<Prepared<E>>,
    beta_h: E::G2Affine,
}

impl<E: PairingEngine> PowersOfG<E> {
    /// The embedded parts; no powers of beta yet.
    pub fn load() -> Result<Self> {
        let gamma = BTreeMap::deserialize_uncompressed_unchecked(embedded::GAMMA_POWERS)?;
        let negative: BTreeMap<usize, E::G2Affine> = BTreeMap::deserialize_uncompressed_unchecked(embedded::NEGATIVE_POWERS)?;
        let prepared_negative = Arc::new(negative.iter().map(|(degree, point)| (*degree, point.prepare())).collect());
        let beta_h = E::G2Affine::deserialize_uncompressed_unchecked(embedded::BETA_H)?;
        Ok(Self { low: Mutex::new(End::new(0)), high: Mutex::new(End::new(MAX_NUM_POWERS)), gamma, negative, prepared_negative, beta_h })
    }

    /// Fetches the powers in the range.
    pub fn download_powers_for(&self, range: Range<usize>) -> Result<()> {
        self.shared_powers_of_beta_g(range).map(drop)
    }

    /// How many powers there are.
    pub fn max_num_powers(&self) -> usize {
        MAX_NUM_POWERS
    }

    /// The powers of beta times gamma G.
    pub fn powers_of_beta_gamma_g(&self) -> &BTreeMap<usize, E::G1Affine> {
        &self.gamma
    }

    /// One power of beta times G. The first is embedded: a verifier needs no other.
    pub fn power_of_beta_g(&self, index: usize) -> Result<E::G1Affine> {
        if index == 0 {
            return Ok(E::G1Affine::deserialize_uncompressed_unchecked(embedded::FIRST_POWER)?);
        }
        Ok(self.powers_of_beta_g(index..index + 1)?[0])
    }

    /// The powers of beta times G in the range.
    pub fn powers_of_beta_g(&self, range: Range<usize>) -> Result<Vec<E::G1Affine>> {
        let (points, within) = self.shared_powers_of_beta_g(range)?;
        Ok(points[within].to_vec())
    }

    /// The powers in the range, as the points that hold them and their place in these.
    pub fn shared_powers_of_beta_g(&self, range: Range<usize>) -> Result<(PowersSnapshot<E>, Range<usize>)> {
        ensure!(range.start <= range.end && range.end <= MAX_NUM_POWERS, "the universal SRS has {MAX_NUM_POWERS} powers");
        if range.is_empty() {
            return Ok((Arc::new(Vec::new()), 0..0));
        }
        // What a circuit needs is near one of the ends; the middle (24 GB) is nobody's.
        let end = if range.start < MAX_NUM_POWERS / 2 { &self.low } else { &self.high };
        end.lock().unwrap_or_else(PoisonError::into_inner).share(range)
    }

    /// The negative powers of beta times H.
    pub fn negative_powers_of_beta_h(&self) -> &BTreeMap<usize, E::G2Affine> {
        &self.negative
    }

    /// The same, prepared for pairings.
    pub fn prepared_negative_powers_of_beta_h(&self) -> Arc<Prepared<E>> {
        self.prepared_negative.clone()
    }

    /// Beta times H.
    pub fn beta_h(&self) -> E::G2Affine {
        self.beta_h
    }
}

// `UniversalParams` demands that its powers can be written and read; the direct prover does neither.
const NOT_SERIALISED: &str = "the universal SRS is read from its files, not from a document";

impl<E: PairingEngine> CanonicalSerialize for PowersOfG<E> {
    fn serialize_with_mode<W: Write>(&self, _writer: W, _mode: Compress) -> Result<(), SerializationError> {
        Err(SerializationError::IncompatibleTarget)
    }

    fn serialized_size(&self, _mode: Compress) -> usize {
        0
    }
}

impl<E: PairingEngine> CanonicalDeserialize for PowersOfG<E> {
    fn deserialize_with_mode<R: Read>(_reader: R, _compress: Compress, _validate: Validate) -> Result<Self, SerializationError> {
        Err(SerializationError::IncompatibleTarget)
    }
}

impl<E: PairingEngine> Valid for PowersOfG<E> {
    fn check(&self) -> Result<(), SerializationError> {
        Ok(())
    }
}

impl<E: PairingEngine> FromBytes for PowersOfG<E> {
    fn read_le<R: Read>(_reader: R) -> io::Result<Self> {
        Err(io::Error::other(NOT_SERIALISED))
    }
}

impl<E: PairingEngine> ToBytes for PowersOfG<E> {
    fn write_le<W: Write>(&self, _writer: W) -> io::Result<()> {
        Err(io::Error::other(NOT_SERIALISED))
    }
}
