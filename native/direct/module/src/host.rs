//! What the host gives: random bytes, a place for messages, and the powers of the SRS.

use zkml_direct_core::{
    Kind, Refusal,
    parameters::{POINT_BYTES, set_source},
};

#[link(wasm_import_module = "host")]
unsafe extern "C" {
    safe fn random(pointer: *mut u8, length: usize);
    safe fn log(pointer: *const u8, length: usize);
    safe fn parameters(kind: i32, start: i64, count: i64, pointer: *mut u8) -> i32;
}

/// The only kind of points that the host is asked for: powers of beta.
const POWERS: i32 = 0;

/// Gives the host a message for a person.
pub(crate) fn print(message: &str) {
    log(message.as_ptr(), message.len());
}

/// Takes the powers of beta from the host.
pub(crate) fn serve_parameters() {
    set_source(|start, bytes| {
        let count = bytes.len() / POINT_BYTES;
        match parameters(POWERS, start as i64, count as i64, bytes.as_mut_ptr()) {
            0 => Ok(()),
            _ => {
                let message =
                    format!("the powers {start} to {} of the SRS are needed, and the host does not have them", start + count as u64 - 1);
                Err(Refusal::new(Kind::Parameters, message).into())
            }
        }
    });
}

/// `getrandom` calls this function, as `--cfg getrandom_backend="custom"` demands.
#[unsafe(no_mangle)]
unsafe extern "Rust" fn __getrandom_v03_custom(pointer: *mut u8, length: usize) -> Result<(), getrandom::Error> {
    random(pointer, length);
    Ok(())
}
