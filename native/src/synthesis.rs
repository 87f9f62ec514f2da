use crate::{
    circuit::{self, CircuitSize},
    failure::{Failure, FailureKind},
    keys::{self, KeyPair},
    panics, parameters,
    programs::Programs,
    protocol::{Reply, Synthesize, Synthesized},
};
use snarkvm_synthesizer_program::StackTrait;

/// Makes the function's keys and writes them to the paths named. The keys are the same each time: program and SRS decide every byte.
pub fn synthesize(programs: &mut Programs, request: &Synthesize, reply: &Reply) -> Result<Synthesized, Failure> {
    reply.progress("loading");
    let function = programs.function(&request.program, &request.function)?;
    reply.progress("synthesizing");
    let circuit = panics::catch(|| circuit::build(&function, function.sample_inputs()?)).map_err(Failure::of(FailureKind::Failed))?;
    parameters::check(&CircuitSize::of_circuit(&circuit))?;
    let pair = panics::catch(|| {
        keys::remove(&function);
        function.stack.synthesize_from_assignment(&function.name, &circuit)?;
        let pair = KeyPair {
            proving: function.stack.get_proving_key(&function.name)?,
            verifying: function.stack.get_verifying_key(&function.name)?,
        };
        keys::remove(&function);
        Ok(pair)
    })
    .map_err(Failure::of(FailureKind::Failed))?;
    let proving_key_bytes = keys::write(&request.proving_key, &pair.proving)?;
    let verifying_key_bytes = keys::write(&request.verifying_key, &pair.verifying)?;
    Ok(Synthesized {
        program: function.reading,
        size: CircuitSize::of_key(&pair.verifying),
        variables_with_constants: pair.verifying.num_variables(),
        proving_key_bytes,
        verifying_key_bytes,
    })
}
