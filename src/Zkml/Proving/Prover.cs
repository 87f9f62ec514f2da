using Zkml.Aleo.Parsing;
using Zkml.Running;
using Zkml.SnarkVm.Engines;
using Zkml.SnarkVm.Keys;
using Zkml.SnarkVm.Proving;

namespace Zkml.Proving;

/// <summary>Proves inferences of a transpiled program.</summary>
/// <param name="session">The engine and its keys.</param>
/// <param name="directory">The program.</param>
public sealed class Prover(ProvingSession session, TranspiledDirectory directory)
{
    /// <summary>The function that is proven.</summary>
    public ProgramFunction Function { get; } = new(directory.Canonical, TranspiledDirectory.Function);

    /// <summary>Makes the keys, or finds them in the cache.</summary>
    public Task<KeyEntry> SetupAsync(CancellationToken cancellation = default) => session.SetupAsync(Function, KeyUse.Proving, cancellation);

    /// <summary>Runs the program in snarkVM, without a proof.</summary>
    /// <param name="inputs">The values of the circuit inputs, in the pipeline's order.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    public async Task<RunResult> RunAsync(int[] inputs, CancellationToken cancellation = default)
    {
        var outputs = await session.EvaluateAsync(Function, [directory.FormatInput(inputs)], cancellation).ConfigureAwait(false);
        return directory.Manifest.Decode(ValueParser.Parse(outputs[0]));
    }

    /// <summary>Runs the program and proves it.</summary>
    /// <param name="inputs">The values of the circuit inputs, in the pipeline's order.</param>
    /// <param name="varuna">The version of the proof system; null for the engine's default.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <exception cref="EngineException">snarkVM refuses or fails.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Proofs of that version prove nothing.</exception>
    public async Task<Proof> ProveAsync(int[] inputs, int? varuna = null, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(varuna ?? ProofVersion.OldestSoundVaruna, ProofVersion.OldestSoundVaruna, nameof(varuna));
        var (execution, keys) = await session.ProveAsync(Function, [directory.FormatInput(inputs)], varuna, cancellation).ConfigureAwait(false);
        var transition = Transition.TryRead(execution.Json)
            ?? throw new EngineException(EngineErrorKind.Failed, "the engine returned an execution without a transition");
        var result = directory.Manifest.Decode(ValueParser.Parse(execution.Outputs[0]));
        return new(
            $"{EngineNames.Of(session.Engine.Kind)} {session.Engine.SnarkVm}",
            session.Engine.Network,
            execution.ProofVersion,
            new(Function.Program.Text, Function.Function),
            Function.Program.Sha256,
            transition.PublicInputs,
            transition.PublicOutputs,
            result.Class,
            result.Label,
            [.. await File.ReadAllBytesAsync(keys.Files.VerifyingKey, cancellation).ConfigureAwait(false)],
            execution.Json,
            directory.Manifest with { Direct = null })
        {
            Value = result.Value,
        };
    }
}
