//! `zkml-direct`: the direct prover behind a pipe. Frames on standard input are requests, frames on standard output their answers; it ends when
//! standard input does. `docs/direct-engine-protocol.md` describes both.

mod arguments;
mod frames;
mod input;
mod panics;
mod parameters;

use arguments::Arguments;
use std::{io, process::ExitCode};
use zkml_direct_core::handle::Service;

fn main() -> ExitCode {
    match Arguments::read(std::env::args().skip(1)).and_then(|arguments| run(&arguments)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("zkml-direct: {message}");
            ExitCode::from(2)
        }
    }
}

fn run(arguments: &Arguments) -> Result<(), String> {
    if let Some(threads) = arguments.threads {
        rayon::ThreadPoolBuilder::new().num_threads(threads).build_global().map_err(|error| error.to_string())?;
    }
    parameters::serve(&arguments.parameters);
    panics::silence();
    // This engine's compiler is the one that snarkVM is built with everywhere, so its own check is worth something.
    let service = Service { checks_own_work: true };
    let mut output = io::stdout().lock();
    for frame in input::requests() {
        let answer = match frame {
            Ok(request) => panics::catch(|| service.handle(&request)),
            Err(refusal) => zkml_direct_core::handle::refuse(&refusal),
        };
        frames::write(&mut output, &answer)?;
    }
    Ok(())
}
