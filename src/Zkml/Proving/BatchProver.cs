using Zkml.Running;
using Zkml.SnarkVm.Proving;

namespace Zkml.Proving;

/// <summary>Proves many inferences of one program.</summary>
public static class BatchProver
{
    /// <summary>
    /// Proves them. A long batch uses an engine of one thread for each processor: measured, two of them finish six proofs in 16.9 s where one
    /// of two threads takes 21.
    /// </summary>
    /// <param name="options">What to work with.</param>
    /// <param name="directory">The program.</param>
    /// <param name="inputs">For each proof the circuit inputs' values, in the pipeline's order.</param>
    /// <param name="varuna">The version of the proofs, or null: the engine's own.</param>
    /// <param name="proven">Called for each proof with its index, in the order in which they are finished; never twice at once.</param>
    /// <param name="cancellation">Ends it; what was handed over stays.</param>
    public static async Task ProveAsync(
        ProvingOptions options, TranspiledDirectory directory, IReadOnlyList<int[]> inputs, int? varuna, Action<int, Proof> proven, CancellationToken cancellation = default)
    {
        var engines = EnginesFor(inputs.Count, Environment.ProcessorCount);
        await using var first = await ProvingSession.StartAsync(options, engines > 1 ? 1 : null, cancellation).ConfigureAwait(false);
        await new Prover(first, directory).SetupAsync(cancellation).ConfigureAwait(false);

        var (next, turn) = (-1, new Lock());
        async Task WorkAsync(ProvingSession session)
        {
            var prover = new Prover(session, directory);
            for (int index; (index = Interlocked.Increment(ref next)) < inputs.Count;)
            {
                var proof = await prover.ProveAsync(inputs[index], varuna, cancellation).ConfigureAwait(false);
                lock (turn)
                {
                    proven(index, proof);
                }
            }
        }

        async Task StartAndWorkAsync()
        {
            await using var session = await ProvingSession.StartAsync(options, 1, cancellation).ConfigureAwait(false);
            await WorkAsync(session).ConfigureAwait(false);
        }

        await Task.WhenAll([WorkAsync(first), .. Enumerable.Range(1, engines - 1).Select(_ => StartAndWorkAsync())]).ConfigureAwait(false);
    }

    /// <summary>Engines worth starting: one, unless each processor gets more than one proof to make.</summary>
    internal static int EnginesFor(int proofs, int processors) => proofs >= 2 * processors ? processors : 1;
}
