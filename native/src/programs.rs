use crate::{
    Mainnet,
    failure::{Failure, FailureKind},
    function::Function,
    nesting, panics,
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
    loaded: Vec<(String, ProgramID<Mainnet>)>,
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
        Function::find(self.load(text)?, name)
    }

    /// The program of this text, parsed and type-checked at most once.
    fn load(&mut self, text: &str) -> Result<Arc<Stack<Mainnet>>, Failure> {
        let known = self.loaded.iter().find(|(loaded, _)| loaded == text).map(|(_, id)| *id);
        panics::catch(|| match known {
            Some(id) => self.process.get_stack(id),
            None => self.add(text),
        })
        .map_err(Failure::of(FailureKind::BadProgram))
    }

    fn add(&mut self, text: &str) -> Result<Arc<Stack<Mainnet>>> {
        ensure!(!nesting::is_too_deep(text), "the program nests its types too deeply");
        let program = Program::from_str(text)?;
        let id = *program.id();
        ensure!(program.imports().is_empty(), "the program '{id}' has imports; a program here stands alone");
        ensure!(id != ProgramID::from_str("credits.aleo")?, "'credits.aleo' is the platform's own program");
        // A process never forgets a program; so it is replaced by a new one when it holds many.
        if self.loaded.len() == MAXIMUM_PROGRAMS {
            *self = Self::new()?;
        }
        self.process.lock().add_program_with_edition(&program, EDITION)?;
        self.loaded.retain(|(_, loaded)| *loaded != id);
        self.loaded.push((text.to_owned(), id));
        self.process.get_stack(id)
    }
}
