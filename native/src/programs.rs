use crate::{
    Mainnet,
    failure::{Failure, FailureKind},
    function::Function,
    nesting, panics,
    protocol::Reading,
    reading,
};
use anyhow::{Result, ensure};
use snarkvm_console::{network::prelude::*, program::ProgramID};
use snarkvm_synthesizer_process::{Process, Stack};
use snarkvm_synthesizer_program::Program;
use std::sync::Arc;

/// How many programs are kept ready: enough for requests that go back and forth between a few.
const MAXIMUM_PROGRAMS: usize = 16;

/// The edition under which programs are loaded. An edition of 0 is only for programs from before editions existed.
const EDITION: u16 = 1;

/// The programs that were asked for last, parsed and checked, by their text.
pub struct Programs {
    process: Process<Mainnet>,
    loaded: Vec<Loaded>,
}

struct Loaded {
    text: String,
    id: ProgramID<Mainnet>,
    reading: Reading,
}

impl Programs {
    pub fn new() -> Result<Self> {
        Ok(Self { process: Process::load()?, loaded: Vec::new() })
    }

    /// snarkVM's process, in which the program loaded last is the one under its name.
    pub fn process(&self) -> &Process<Mainnet> {
        &self.process
    }

    /// A function of the program of this text.
    pub fn function(&mut self, text: &str, name: &str) -> Result<Function, Failure> {
        let (stack, reading) = self.load(text)?;
        Function::find(stack, reading, name)
    }

    /// The program of this text, parsed and type-checked at most once.
    pub fn load(&mut self, text: &str) -> Result<(Arc<Stack<Mainnet>>, Reading), Failure> {
        let known = self.loaded.iter().find(|program| program.text == text).map(|program| (program.id, program.reading.clone()));
        panics::catch(|| {
            let (id, reading) = known.map_or_else(|| self.add(text), Ok)?;
            Ok((self.process.get_stack(id)?, reading))
        })
        .map_err(Failure::of(FailureKind::BadProgram))
    }

    fn add(&mut self, text: &str) -> Result<(ProgramID<Mainnet>, Reading)> {
        ensure!(!nesting::is_too_deep(text), "the program nests its types too deeply");
        let program = Program::from_str(text)?;
        let (id, reading) = (*program.id(), reading::of(&program)?);
        ensure!(program.imports().is_empty(), "the program '{id}' has imports; a program here stands alone");
        ensure!(id != ProgramID::from_str("credits.aleo")?, "'credits.aleo' is the platform's own program");
        // A process never forgets a program; so it is replaced by a new one when it holds many.
        if self.loaded.len() == MAXIMUM_PROGRAMS {
            *self = Self::new()?;
        }
        self.process.lock().add_program_with_edition(&program, EDITION)?;
        self.loaded.retain(|loaded| loaded.id != id);
        self.loaded.push(Loaded { text: text.to_owned(), id, reading: reading.clone() });
        Ok((id, reading))
    }
}
