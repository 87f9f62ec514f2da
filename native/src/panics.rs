//! snarkVM halts by panicking in places; here a panic becomes an error, and the engine stays up.

use anyhow::{Result, anyhow};
use std::panic::{AssertUnwindSafe, catch_unwind, set_hook};

/// Keeps panics off standard error: their message is part of the answer.
pub fn silence() {
    set_hook(Box::new(|_| {}));
}

/// Runs `work`; a panic inside becomes an error with the panic's message.
///
/// Asserting unwind safety is sound here: snarkVM clears its circuit before each use, and locks are released while unwinding.
pub fn catch<T>(work: impl FnOnce() -> Result<T>) -> Result<T> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|panic| {
        let message = panic.downcast_ref::<String>().map(String::as_str).or_else(|| panic.downcast_ref::<&str>().copied());
        Err(anyhow!("{}", message.unwrap_or("snarkVM panicked without a message")))
    })
}
