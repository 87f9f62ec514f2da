using System.Collections.Immutable;
using System.Globalization;
using Zkml.Circuits.Backends.R1cs.Pricing;
using Zkml.Cli.Output;
using Zkml.Statements;

namespace Zkml.Cli.Forecasting;

/// <summary>What a direct proof will take on this machine: from the price of its circuit, in proportion to what the last proofs took.</summary>
/// <param name="Maker">What would make it.</param>
/// <param name="Samples">The number of samples in the proof.</param>
/// <param name="Seconds">By the clock, keys not counted.</param>
/// <param name="ProcessorSeconds">On the processor.</param>
/// <param name="MemoryBytes">The memory of the prover, beside what the command itself takes.</param>
/// <param name="ProofBytes">The size of the proof in its file, exactly.</param>
/// <param name="MeasuredProofs">The number of proofs on this machine that it is in proportion to; 0 if it is that of another machine.</param>
internal sealed record ProofForecast(ProofMaker Maker, int Samples, double Seconds, double ProcessorSeconds, long MemoryBytes, int ProofBytes, int MeasuredProofs)
{
    /// <summary>The size of a verifying key (docs/direct-engine-protocol.md).</summary>
    public const int VerifyingKeyBytes = 672;

    // What is usual today counts, not what was before: the machine may have become another.
    private const int Newest = 9;

    // Two prices are the same circuit's, or that of one like it.
    private const double SamePrice = 0.01;

    /// <summary>The forecast for the engine that is used where none is asked for, from this machine's last proofs.</summary>
    /// <param name="price">The price of the circuit.</param>
    /// <param name="samples">The number of samples in the proof.</param>
    public static ProofForecast OfMachine(ProofPrice price, int samples = 1) => Of(price, samples, ProofMaker.Preferred(), ProofHistory.OfMachine().Load());

    /// <summary>The forecast for a circuit.</summary>
    /// <param name="price">Its price.</param>
    /// <param name="samples">The number of samples in the proof.</param>
    /// <param name="maker">What makes it.</param>
    /// <param name="history">The last proofs on this machine, the oldest first.</param>
    public static ProofForecast Of(ProofPrice price, int samples, ProofMaker maker, ImmutableArray<MeasuredProof> history)
    {
        var seconds = price.ProcessorSeconds(samples);
        var last = Alike(seconds, samples, maker, history);
        var clock = Median(last.Select(proof => proof.Seconds / maker.Seconds(proof.Price)));
        var processor = Median(last.Where(proof => proof.ProcessorSeconds is not null).Select(proof => proof.ProcessorSeconds!.Value / maker.ProcessorSeconds(proof.Price)));
        return new(
            maker,
            samples,
            maker.Seconds(seconds) * (clock ?? 1),
            maker.ProcessorSeconds(seconds) * (processor ?? clock ?? 1),
            ProverMemory.Bytes(price, samples),
            ProofSize.Of(samples),
            last.Length);
    }

    /// <summary>What it says, for people: without a subject, since that is the sample's proof or a batch's.</summary>
    public string Words => string.Create(
        CultureInfo.InvariantCulture,
        $"about {Figures.Seconds(TimeSpan.FromSeconds(Seconds))} and {MemoryBytes / 1e6:F0} MB of memory with the {Maker.Engine} engine{(MeasuredProofs == 0 ? " (an estimate from a reference machine: nothing was proven here yet)" : "")}");

    /// <summary>The newest proofs by the same engine, with as many threads and of the same circuit if there are any.</summary>
    private static ImmutableArray<MeasuredProof> Alike(double price, int samples, ProofMaker maker, ImmutableArray<MeasuredProof> history)
    {
        ImmutableArray<MeasuredProof> byMaker = [.. history.Where(proof => proof.Maker == maker)];
        if (byMaker.IsEmpty)
        {
            byMaker = [.. history.Where(proof => proof.Maker.Engine == maker.Engine)];
        }

        ImmutableArray<MeasuredProof> same = [.. byMaker.Where(proof => proof.Samples == samples && Math.Abs(proof.Price - price) <= SamePrice * price)];
        var best = same.IsEmpty ? byMaker : same;
        return best[Math.Max(0, best.Length - Newest)..];
    }

    private static double? Median(IEnumerable<double> ratios)
    {
        double[] sorted = [.. ratios.Order()];
        return sorted.Length == 0 ? null : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
