//! Keys, proofs and their verification for an R1CS as it stands: Varuna version 3 over the universal SRS of Aleo's mainnet.
//!
//! Nothing that comes in is trusted: sizes are checked before memory is taken, and everything is refused in one line ([`Refusal`]).
//! [`handle`] serves the messages that `docs/direct-engine-protocol.md` describes.

pub mod certificate;
pub mod digest;
pub mod fields;
pub mod handle;
pub mod keys;
pub mod limits;
pub mod message;
mod proof;
pub mod proving;
pub mod r1cs;
mod refusal;
mod requests;
mod sizes;
pub mod snark;
mod synthesis;
pub mod verifying;
pub mod wtns;

pub use handle::handle;
pub use refusal::{Kind, Refusal, Result};
pub use sizes::Sizes;
pub use snarkvm_parameters as parameters;
pub use zkml_direct_witness as witness;
