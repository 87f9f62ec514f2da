//! Frames: a length (u32, little-endian) and a message of so many bytes.

use std::io::{ErrorKind, Read, Write};
use zkml_direct_core::{Kind, Refusal, limits};

/// The next message; nothing at the end of the input. A frame that is too long is skipped and refused, and the next one is served.
pub(crate) fn read(input: &mut impl Read) -> Result<Option<Result<Vec<u8>, Refusal>>, String> {
    let mut length = [0; 4];
    let mut have = 0;
    while have < length.len() {
        match input.read(&mut length[have..]) {
            Ok(0) if have == 0 => return Ok(None),
            Ok(0) => return Err("standard input ended within the length of a frame".to_string()),
            Ok(count) => have += count,
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(format!("standard input: {error}")),
        }
    }
    let length = u32::from_le_bytes(length) as usize;
    if length > limits::REQUEST_BYTES {
        skip(input, length)?;
        let message = format!("a request of {length} bytes, and at most {} are taken", limits::REQUEST_BYTES);
        return Ok(Some(Err(Refusal::new(Kind::BadRequest, message))));
    }
    let mut message = Vec::new();
    // Memory grows with what arrives, not with what is announced.
    let read = input.by_ref().take(length as u64).read_to_end(&mut message).map_err(|error| format!("standard input: {error}"))?;
    if read < length {
        return Err(format!("standard input ended within a frame: {read} of {length} bytes"));
    }
    Ok(Some(Ok(message)))
}

pub(crate) fn write(output: &mut impl Write, message: &[u8]) -> Result<(), String> {
    let length = (message.len() as u32).to_le_bytes();
    output
        .write_all(&length)
        .and_then(|()| output.write_all(message))
        .and_then(|()| output.flush())
        .map_err(|error| format!("standard output: {error}"))
}

fn skip(input: &mut impl Read, length: usize) -> Result<(), String> {
    std::io::copy(&mut input.take(length as u64), &mut std::io::sink()).map(drop).map_err(|error| format!("standard input: {error}"))
}
