//! Reads requests on a thread of its own, so that the end of standard input is seen in the middle of a proof.

use std::{
    io::{self, BufRead, Read},
    process,
    sync::mpsc::{self, Receiver},
    thread,
};

/// The longest request, in bytes. A program has at most 2 MB, an execution less.
pub const MAXIMUM_LINE_BYTES: u64 = 16 << 20;

/// What stood on one line of standard input.
pub enum Line {
    Text(String),
    TooLong,
    NotUtf8,
}

/// Starts reading. **When standard input ends, the process exits at once**, whatever the worker does: a caller that died leaves no orphan.
pub fn read() -> Receiver<Line> {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        let mut input = io::stdin().lock();
        while let Ok(Some(line)) = read_line(&mut input) {
            if sender.send(line).is_err() {
                break;
            }
        }
        process::exit(0);
    });
    receiver
}

fn read_line(input: &mut impl BufRead) -> io::Result<Option<Line>> {
    let mut bytes = Vec::new();
    if input.by_ref().take(MAXIMUM_LINE_BYTES + 1).read_until(b'\n', &mut bytes)? == 0 {
        return Ok(None);
    }
    if bytes.last() != Some(&b'\n') && bytes.len() as u64 > MAXIMUM_LINE_BYTES {
        input.skip_until(b'\n')?;
        return Ok(Some(Line::TooLong));
    }
    Ok(Some(String::from_utf8(bytes).map_or(Line::NotUtf8, Line::Text)))
}
