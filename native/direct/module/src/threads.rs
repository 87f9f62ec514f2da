//! Threads: the host runs each in a worker of its own, with an instance of this module over the same memory.

use rayon::ThreadBuilder;
use std::alloc::{Layout, alloc};

#[link(wasm_import_module = "host")]
unsafe extern "C" {
    /// Asks for a worker that sets `__stack_pointer` to `stack`, calls `__wasm_init_tls`, then `run(builder)`.
    safe fn spawn(builder: *mut ThreadBuilder, stack: *mut u8);
}

const STACK_BYTES: usize = 1 << 20;
const STACK_ALIGNMENT: usize = 16;

/// Starts so many threads for proofs; to be called once, before `handle`. 0 where that was so, else 1.
#[unsafe(no_mangle)]
pub extern "C" fn threads(count: usize) -> i32 {
    let start = |builder: ThreadBuilder| {
        let layout = Layout::from_size_align(STACK_BYTES, STACK_ALIGNMENT).map_err(std::io::Error::other)?;
        // SAFETY: the layout is not empty. The block is never freed: threads live as long as their module.
        let stack = unsafe { alloc(layout) };
        if stack.is_null() {
            return Err(std::io::Error::from(std::io::ErrorKind::OutOfMemory));
        }
        // Stacks grow downwards.
        spawn(Box::into_raw(Box::new(builder)), stack.wrapping_add(STACK_BYTES));
        Ok(())
    };
    // Without a count rayon would ask the operating system, of which there is none.
    let pool = rayon::ThreadPoolBuilder::new().num_threads(count.max(1)).spawn_handler(start);
    i32::from(pool.build_global().is_err())
}

/// What a worker calls last; it returns when the thread ends, which it does not while the module is used.
///
/// # Safety
/// `builder` is what `spawn` was called with, and nobody else runs it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn run(builder: *mut ThreadBuilder) {
    // SAFETY: the caller's promise.
    unsafe { Box::from_raw(builder) }.run();
}
