//! A panic of the proof system is an answer like others: the next request is served.

use std::{
    panic::{self, AssertUnwindSafe},
    sync::Mutex,
};
use zkml_direct_core::{Kind, Refusal, handle::refuse};

static LAST: Mutex<String> = Mutex::new(String::new());

/// Keeps what panics say for the answer, instead of printing it.
pub(crate) fn silence() {
    panic::set_hook(Box::new(|information| {
        if let Ok(mut last) = LAST.lock() {
            *last = information.to_string().replace('\n', " ");
        }
    }));
}

/// Runs a request, and answers for it where it panics.
pub(crate) fn catch(serve: impl FnOnce() -> Vec<u8>) -> Vec<u8> {
    panic::catch_unwind(AssertUnwindSafe(serve)).unwrap_or_else(|_| {
        let last = LAST.lock().map(|last| last.clone()).unwrap_or_default();
        refuse(&Refusal::new(Kind::Failed, format!("the proof system failed: {last}")))
    })
}
