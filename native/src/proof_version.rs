use crate::{
    failure::{Failure, FailureKind},
    protocol::ProofVersionNumbers,
};
use snarkvm_algorithms::snark::varuna::VarunaVersion;
use snarkvm_console::network::ConsensusVersion;
use snarkvm_synthesizer_process::InclusionVersion;

/// A version of the proof system, with the rules of the ledger it belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProofVersion {
    Varuna1,
    Varuna2,
    Varuna3,
}

impl ProofVersion {
    /// What live networks take today.
    pub const DEFAULT: Self = Self::Varuna3;

    /// The versions this engine makes and verifies, the default first.
    pub const ALL: [Self; 3] = [Self::DEFAULT, Self::Varuna2, Self::Varuna1];

    /// The version by Varuna's number.
    pub fn of(varuna: u32) -> Result<Self, Failure> {
        Self::ALL.into_iter().find(|version| version.numbers().varuna == varuna).ok_or_else(|| {
            Failure::new(FailureKind::NotSupported, format!("there is no Varuna version {varuna}; this engine knows 1 to 3"))
        })
    }

    /// The consensus version is the last that took this version of Varuna, or for 2 the last that snarkVM's WebAssembly build knows
    /// (snarkVM console/network/src/consensus_heights.rs: Varuna 2 since consensus 4, Varuna 3 since 21).
    pub fn numbers(self) -> ProofVersionNumbers {
        let varuna = match self {
            Self::Varuna1 => 1,
            Self::Varuna2 => 2,
            Self::Varuna3 => 3,
        };
        ProofVersionNumbers { varuna, consensus: self.consensus() as u32 }
    }

    pub fn varuna(self) -> VarunaVersion {
        match self {
            Self::Varuna1 => VarunaVersion::V1,
            Self::Varuna2 => VarunaVersion::V2,
            Self::Varuna3 => VarunaVersion::V3,
        }
    }

    pub fn consensus(self) -> ConsensusVersion {
        match self {
            Self::Varuna1 => ConsensusVersion::V3,
            Self::Varuna2 => ConsensusVersion::V19,
            Self::Varuna3 => ConsensusVersion::V22,
        }
    }

    /// Inclusion proofs changed with consensus version 8.
    pub fn inclusion(self) -> InclusionVersion {
        if self.consensus() < ConsensusVersion::V8 { InclusionVersion::V0 } else { InclusionVersion::V1 }
    }
}
