//! Blocks of memory that cross the border.

use std::alloc::{Layout, alloc, dealloc};

/// Blocks are aligned for the length in front of an answer.
const ALIGNMENT: usize = 4;

/// A block of so many bytes for the host to write to; null where there is no memory.
#[unsafe(no_mangle)]
pub extern "C" fn allocate(length: usize) -> *mut u8 {
    match layout(length) {
        // SAFETY: the layout is not empty.
        Some(layout) => unsafe { alloc(layout) },
        None => std::ptr::null_mut(),
    }
}

/// Frees a block, whose length the host must know.
///
/// # Safety
/// `pointer` and `length` are those of one call of `allocate`, or of an answer, and this is the first `release` of it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn release(pointer: *mut u8, length: usize) {
    if let (false, Some(layout)) = (pointer.is_null(), layout(length)) {
        // SAFETY: the caller's promise.
        unsafe { dealloc(pointer, layout) }
    }
}

/// Copies an answer, its length in front, into a block of the host's; null where there is no memory.
pub(crate) fn hand_over(answer: &[u8]) -> *mut u8 {
    let block = allocate(answer.len() + 4);
    if !block.is_null() {
        // SAFETY: the block has the answer's length and four bytes.
        let bytes = unsafe { std::slice::from_raw_parts_mut(block, answer.len() + 4) };
        bytes[..4].copy_from_slice(&(answer.len() as u32).to_le_bytes());
        bytes[4..].copy_from_slice(answer);
    }
    block
}

fn layout(length: usize) -> Option<Layout> {
    Layout::from_size_align(length.max(1), ALIGNMENT).ok()
}
