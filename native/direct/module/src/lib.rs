//! The direct prover as a WebAssembly module: the messages of the native engine, passed in the module's memory.
//!
//! `docs/direct-engine-protocol.md` describes exports and imports.

mod host;
mod memory;
mod panics;
#[cfg(feature = "threads")]
mod threads;

use std::sync::Once;
use zkml_direct_core::handle::Service;

/// Answers the request of `length` bytes at `pointer`. At the pointer returned is the answer's length (u32), then the answer; `release` frees both.
#[unsafe(no_mangle)]
pub extern "C" fn handle(pointer: *const u8, length: usize) -> *mut u8 {
    static START: Once = Once::new();
    START.call_once(|| {
        panics::report();
        host::serve_parameters();
    });
    // SAFETY: the host wrote these bytes into a block that `allocate` gave it.
    let request = unsafe { std::slice::from_raw_parts(pointer, length) };
    // Whoever runs the module checks what it makes: a module with wide instructions may not be trusted with that.
    memory::hand_over(&Service::default().handle(request))
}
