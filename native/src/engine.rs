use crate::{
    counting::count,
    evaluation::evaluate,
    failure::{Failure, FailureKind},
    panics,
    programs::Programs,
    proof_version::ProofVersion,
    protocol::*,
    proving::prove,
    reading::parse as parse_program,
    requests::{Line, MAXIMUM_LINE_BYTES},
    synthesis::synthesize,
    verification::verify,
};

/// The version of the snarkVM crates, as `Cargo.toml` pins it.
const SNARKVM: &str = "4.12.0";

/// Answers requests, one after the other.
pub struct Engine {
    programs: Option<Programs>,
}

impl Engine {
    pub fn new() -> Self {
        Self { programs: None }
    }

    /// Answers one line.
    pub fn serve(&mut self, line: Line) {
        let (id, command) = match line {
            Line::Text(text) if text.trim().is_empty() => return,
            Line::Text(text) => parse(&text),
            Line::TooLong => (None, refused(format!("a request has at most {MAXIMUM_LINE_BYTES} bytes"))),
            Line::NotUtf8 => (None, refused("the request is not UTF-8".into())),
        };
        let reply = Reply::to(id);
        reply.finish(command.and_then(|command| self.run(command, &reply)));
    }

    /// Starts snarkVM's process before a request needs it: whoever has said hello is about to ask for something.
    pub fn prepare(&mut self) {
        // A failure is the answer to the request that meets it.
        let _ = self.programs();
    }

    fn run(&mut self, command: Command, reply: &Reply) -> Result<CommandResult, Failure> {
        match command {
            Command::Hello => Ok(CommandResult::Hello(hello())),
            Command::Parse(request) => parse_program(self.programs()?, &request).map(CommandResult::Parsed),
            Command::Evaluate(request) => evaluate(self.programs()?, &request).map(CommandResult::Evaluated),
            Command::Count(request) => count(self.programs()?, &request).map(CommandResult::Counted),
            Command::Synthesize(request) => synthesize(self.programs()?, &request, reply).map(CommandResult::Synthesized),
            Command::Prove(request) => prove(self.programs()?, &request, reply).map(CommandResult::Proved),
            Command::Verify(request) => verify(self.programs()?, request).map(CommandResult::Verified),
        }
    }

    /// snarkVM's process; a failure to start it is met again by every request that needs it.
    fn programs(&mut self) -> Result<&mut Programs, Failure> {
        if self.programs.is_none() {
            self.programs = Some(panics::catch(Programs::new).map_err(Failure::of(FailureKind::Failed))?);
        }
        Ok(self.programs.as_mut().expect("it was just made"))
    }
}

fn hello() -> Hello {
    Hello {
        protocol: PROTOCOL,
        engine: "native",
        snarkvm: SNARKVM,
        network: "mainnet",
        threads: rayon::current_num_threads(),
        proof_versions: ProofVersion::ALL.map(ProofVersion::numbers).into(),
    }
}

fn refused(message: String) -> Result<Command, Failure> {
    Err(Failure::new(FailureKind::BadRequest, message))
}
