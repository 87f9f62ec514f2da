using Zkml.Cli.Output;
using Zkml.Host;
using Zkml.Proving.Direct;
using Zkml.Statements;
using Zkml.Transpiling;
using Zkml.Varuna.Proving;

namespace Zkml.Cli.Proving;

/// <summary>A direct proof of one sample, and its verification, made in the background of other work.</summary>
internal sealed class DirectProofOfSample
{
    private readonly Task<SampleProof> _work;
    private readonly Terminal _terminal;

    private DirectProofOfSample(Task<SampleProof> work, Terminal terminal) => (_work, _terminal) = (work, terminal);

    /// <summary>Begins with the engine and the keys.</summary>
    /// <param name="direct">The model.</param>
    /// <param name="inputs">The values of the circuit's inputs.</param>
    /// <param name="options">The engine to use, given what receives its progress.</param>
    /// <param name="terminal">Receives messages.</param>
    /// <param name="cancellation">Cancels the work.</param>
    public static DirectProofOfSample Start(
        DirectTranspilation direct, int[] inputs, Func<WorkProgress, DirectProvingOptions> options, Terminal terminal, CancellationToken cancellation) =>
        new(Task.Run(() => WorkProgress.Hide(work => DirectWork.Run(options(work), () => direct.Model, (engine, model) => ProveAsync(engine, model, inputs, cancellation), cancellation)), CancellationToken.None), terminal);

    /// <summary>Waits for the proof.</summary>
    /// <returns>Null if this machine has no engine, which is said.</returns>
    public SampleProof? Finish()
    {
        try
        {
            return _work.GetAwaiter().GetResult();
        }
        catch (MissingComponentException problem)
        {
            _terminal.Log($"nothing is proven: {problem.Message}");
            return null;
        }
    }

    private static async Task<SampleProof> ProveAsync(DirectProvingSession engine, DirectModel model, int[] inputs, CancellationToken cancellation)
    {
        var keys = await engine.KeysAsync(model.Circuit.R1cs, cancellation).ConfigureAwait(false);
        var figures = await DirectKeyFigures.OfAsync(engine, keys, model.Shape, cancellation).ConfigureAwait(false);
        var (proof, time) = await ProverTime.MeasureAsync(
            engine, () => new DirectProver(engine, model, []).ProveAsync(keys, [inputs], Challenge.None, BatchPlace.Alone, cancellation)).ConfigureAwait(false);
        var clock = System.Diagnostics.Stopwatch.StartNew();

        // As a verifier does who has the file and the model.
        var verdict = await new DirectVerifier(engine).VerifyAsync(DirectProofFile.Read(DirectProofFile.Write(proof), "proof.json"), new DirectTrust(model), cancellation).ConfigureAwait(false);
        return new(proof, verdict, figures, time, clock.Elapsed, "");
    }
}
