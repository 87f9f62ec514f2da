use crate::{
    counting::{build_circuit, count},
    evaluation::evaluate,
    failure::{Failure, FailureKind},
    function::Function,
    keys, panics,
    programs::Programs,
    proof_version::ProofVersion,
    protocol::*,
    proving::prove,
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

    fn run(&mut self, command: Command, reply: &Reply) -> Result<CommandResult, Failure> {
        match command {
            Command::Hello => Ok(CommandResult::Hello(hello())),
            Command::Evaluate(request) => {
                let function = self.function(&request.program, &request.function)?;
                let inputs = function.parse_inputs(&request.inputs)?;
                Ok(CommandResult::Evaluated(Evaluated { outputs: evaluate(&function, inputs)? }))
            }
            Command::Count(request) => {
                let function = self.function(&request.program, &request.function)?;
                let inputs = request.inputs.map(|texts| function.parse_inputs(&texts)).transpose()?;
                let circuit = panics::catch(|| build_circuit(&function, inputs.map_or_else(|| function.sample_inputs(), Ok)?));
                Ok(CommandResult::Counted(count(&circuit.map_err(Failure::of(FailureKind::Halt))?)))
            }
            Command::Synthesize(request) => {
                let function = self.function(&request.program, &request.function)?;
                Ok(CommandResult::Synthesized(synthesize(&function, &request, reply)?))
            }
            Command::Prove(request) => {
                let version = request.varuna.map_or(Ok(ProofVersion::ALL[0]), ProofVersion::of)?;
                let function = self.function(&request.program, &request.function)?;
                let inputs = function.parse_inputs(&request.inputs)?;
                let paths = (request.proving_key.as_path(), request.verifying_key.as_path());
                let process = self.programs()?.process();
                Ok(CommandResult::Proved(prove(process, &function, inputs, paths, version, reply)?))
            }
            Command::Verify(request) => {
                let version = ProofVersion::of(request.varuna)?;
                let function = self.function(&request.program, &request.function)?;
                let key = keys::read_verifying_key(&request.verifying_key)?;
                let refusal = verify(&function, &key, request.execution, version)?;
                Ok(CommandResult::Verified(Verified {
                    valid: refusal.is_none(),
                    reason: refusal.as_ref().map(|refusal| refusal.reason),
                    message: refusal.map(|refusal| refusal.message),
                }))
            }
        }
    }

    fn function(&mut self, program: &str, name: &str) -> Result<Function, Failure> {
        Function::find(self.programs()?.load(program)?, name)
    }

    /// snarkVM's process, started by the first request that needs it.
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
