//! The documents of `docs/engine-protocol.md`.

mod answer;
mod reading;
mod request;
mod result;

pub use answer::Reply;
pub use reading::Reading;
pub use request::*;
pub use result::*;

/// The protocol's version.
pub const PROTOCOL: u32 = 1;
