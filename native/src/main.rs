//! snarkVM in a process of its own. Requests come in on standard input and answers go out on standard output, one JSON document a line;
//! `docs/engine-protocol.md` says what they mean.

mod circuit;
mod counting;
mod engine;
mod evaluation;
mod failure;
mod function;
mod keys;
mod nesting;
mod panics;
mod parameters;
mod programs;
mod proof_version;
mod protocol;
mod proving;
mod reading;
mod requests;
mod synthesis;
mod verification;
mod warm_up;

use engine::Engine;
use std::thread;

/// The network whose rules hold; keys, circuits and costs are the same on all of them.
type Mainnet = snarkvm_console::network::MainnetV0;

/// The circuit environment of that network.
type Aleo = snarkvm_circuit::AleoV0;

/// snarkVM's parsers recurse into nested types and values; with this much stack, what `nesting` lets through cannot overflow it.
const STACK_BYTES: usize = 64 << 20;

fn main() {
    panics::silence();
    warm_up::start();
    let lines = requests::read();
    let worker = thread::Builder::new().stack_size(STACK_BYTES).spawn(move || {
        let mut engine = Engine::new();
        for line in lines {
            engine.serve(line);
            engine.prepare();
        }
    });
    worker.expect("a thread starts").join().expect("every panic is caught where it happens");
}
