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
    public static Task ProveAsync(
        ProvingOptions options, TranspiledDirectory directory, IReadOnlyList<int[]> inputs, int? varuna, Action<int, Proof> proven, CancellationToken cancellation = default) =>
        ProveAsync(threads => ProvingSession.StartAsync(options, threads, cancellation), Environment.ProcessorCount, directory, inputs, varuna, proven, cancellation);

    /// <summary>Proves a batch on some number of processors.</summary>
    /// <param name="start">Starts a session whose engine has so many threads; null for one per processor.</param>
    internal static async Task ProveAsync(
        Func<int?, Task<ProvingSession>> start,
        int processors,
        TranspiledDirectory directory,
        IReadOnlyList<int[]> inputs,
        int? varuna,
        Action<int, Proof> proven,
        CancellationToken cancellation = default)
    {
        var engines = EnginesFor(inputs.Count, processors);
        await using var first = await start(engines > 1 ? 1 : null).ConfigureAwait(false);
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
            await using var session = await start(1).ConfigureAwait(false);
            await WorkAsync(session).ConfigureAwait(false);
        }

        await Task.WhenAll([WorkAsync(first), .. Enumerable.Range(1, engines - 1).Select(_ => StartAndWorkAsync())]).ConfigureAwait(false);
    }

    /// <summary>The number of engines worth starting: one, unless each processor gets more than one proof to make.</summary>
    internal static int EnginesFor(int proofs, int processors) => proofs >= 2 * processors ? processors : 1;
}
