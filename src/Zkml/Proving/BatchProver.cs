using Zkml.Running;
using Zkml.SnarkVm.Proving;

namespace Zkml.Proving;

/// <summary>Proves many inferences of one program.</summary>
public static class BatchProver
{
    /// <summary>
    /// Proves a batch. A long one uses one engine with one thread per processor: measured, two of them finish six proofs in 16.9 s, where one
    /// engine with two threads takes 21 s.
    /// </summary>
    /// <param name="options">The resources of the sessions.</param>
    /// <param name="directory">The program.</param>
    /// <param name="inputs">For each proof, the values of the circuit inputs, in the pipeline's order.</param>
    /// <param name="varuna">The version of the proof system; null for the engine's default.</param>
    /// <param name="proven">Called for each proof with its index, in the order of completion; never concurrently.</param>
    /// <param name="cancellation">Cancels the batch; proofs already reported remain valid.</param>
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

    /// <summary>The number of engines worth starting: one, unless each processor gets more than one proof to make.</summary>
    internal static int EnginesFor(int proofs, int processors) => proofs >= 2 * processors ? processors : 1;
}
