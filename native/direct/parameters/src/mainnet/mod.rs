//! The universal SRS of Aleo's mainnet.

mod embedded;
mod end;
mod powers;

pub use powers::{PowersOfG, PowersSnapshot};

/// How many powers the whole SRS has; no circuit uses all of them.
pub const MAX_NUM_POWERS: usize = 1 << 28;
