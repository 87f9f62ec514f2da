//! The parts of the SRS with which proofs and keys are checked: files of snarkVM 4.12.0, byte for byte.

/// The power 0, the generator of G1 (the first point of `powers-of-beta-15.usrs`).
pub(super) const FIRST_POWER: &[u8] = include_bytes!("../../resources/first-power.usrs");
pub(super) const GAMMA_POWERS: &[u8] = include_bytes!("../../resources/powers-of-beta-gamma.usrs");
pub(super) const NEGATIVE_POWERS: &[u8] = include_bytes!("../../resources/neg-powers-of-beta.usrs");
pub(super) const BETA_H: &[u8] = include_bytes!("../../resources/beta-h.usrs");
