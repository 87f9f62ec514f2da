//! Standard input, read while requests are served: when it ends, so does the engine, even in the middle of a proof, so that a caller that dies
//! leaves no process behind.

use crate::frames;
use std::{
    io,
    process::exit,
    sync::mpsc::{Receiver, sync_channel},
    thread,
};
use zkml_direct_core::Refusal;

/// The requests as they arrive, one read ahead.
pub(crate) fn requests() -> Receiver<Result<Vec<u8>, Refusal>> {
    let (sender, receiver) = sync_channel(1);
    thread::spawn(move || {
        let mut input = io::stdin().lock();
        loop {
            match frames::read(&mut input) {
                Ok(Some(frame)) => {
                    if sender.send(frame).is_err() {
                        return;
                    }
                }
                Ok(None) => exit(0),
                Err(message) => {
                    eprintln!("zkml-direct: {message}");
                    exit(2)
                }
            }
        }
    });
    receiver
}
