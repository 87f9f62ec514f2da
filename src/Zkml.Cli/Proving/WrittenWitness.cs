using Zkml.Circuits.Backends.R1cs;
using Zkml.Cli.Datasets;
using Zkml.Host;
using Zkml.Host.Files;
using Zkml.Proving.Direct;
using Zkml.Running;

namespace Zkml.Cli.Proving;

/// <summary>A witness that was written for other provers.</summary>
/// <param name="File">The file.</param>
/// <param name="Field">The field.</param>
/// <param name="Wires">The number of its values.</param>
/// <param name="System">The constraint system that it satisfies; null if the directory does not have one over the field.</param>
internal sealed record WrittenWitness(string File, ScalarField Field, int Wires, string? System)
{
    private const long MaximumBytes = 512 * 1024 * 1024;

    /// <summary>Computes it, checks it against the directory's constraint system over the field, and writes it for its owner alone.</summary>
    /// <param name="request">What was asked for.</param>
    /// <param name="directory">The transpiled directory.</param>
    /// <param name="sample">The sample.</param>
    /// <param name="result">What the program gave for it.</param>
    /// <param name="log">Receives messages.</param>
    /// <exception cref="MalformedInputException">The directory has no circuit, or its files do not belong together; nothing is written.</exception>
    /// <exception cref="Circuits.ModelDoesNotFitException">There is no witness over the field.</exception>
    public static WrittenWitness Write(WitnessRequest request, TranspiledDirectory directory, RunSample sample, RunResult result, Action<string> log)
    {
        var model = DirectDirectory.Open(directory);
        var witness = DirectWitness.Of(model, new DirectSubject(directory, model).ReadWeights(), sample.Input.Inputs, request.Challenge, request.Field);
        var program = Path.Combine(directory.Path, DirectManifest.WitnessFileName);
        if (!witness.Result.Outputs.SequenceEqual(result.Outputs))
        {
            throw new MalformedInputException(program, "", $"it gives {string.Join(", ", witness.Result.Outputs)}, and the program {string.Join(", ", result.Outputs)}; transpile the model again");
        }

        var isOwn = request.Field == ScalarField.Bls12377;
        var name = isOwn ? DirectManifest.SystemFileName : OtherField.FileName(request.Field);
        var system = Path.Combine(directory.Path, name);
        var hasSystem = isOwn || Path.Exists(system);
        if (hasSystem)
        {
            witness.CheckAgainst(isOwn ? model.Circuit.R1cs.Span : UntrustedFile.ReadAllBytes(system, MaximumBytes, "expected a constraint system that 'zkml transpile --field' wrote"), system);
        }
        else
        {
            log($"{system} is not there, which the witness belongs to: 'zkml transpile MODEL --out {directory.Path} --field {request.Field.Name}' writes it");
        }

        AtomicFile.Write(request.File, stream => stream.Write(witness.ToFile()), isSecret: true);
        return new(request.File, request.Field, witness.Wires.Length, hasSystem ? name : null);
    }
}
