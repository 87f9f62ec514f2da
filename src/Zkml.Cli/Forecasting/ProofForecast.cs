using System.Collections.Immutable;
using Zkml.Circuits.Backends.R1cs.Pricing;

namespace Zkml.Cli.Forecasting;

/// <summary>What a direct proof will take on this machine: from the price of its circuit, in proportion to what the last proofs took.</summary>
/// <param name="Maker">What would make it.</param>
/// <param name="Samples">The number of samples in the proof.</param>
/// <param name="Seconds">By the clock, keys not counted.</param>
/// <param name="ProcessorSeconds">On the processor.</param>
/// <param name="MemoryBytes">The memory of the prover, beside what the command itself takes.</param>
/// <param name="ProvingKeyBytes">The size of the proving key as snarkVM writes it. It is not kept: the engine derives it from the circuit for each proof.</param>
/// <param name="ProofBytes">The size of the proof in its file, exactly.</param>
/// <param name="MeasuredProofs">The number of proofs on this machine that it is in proportion to; 0 if it is that of another machine.</param>
internal sealed record ProofForecast(ProofMaker Maker, int Samples, double Seconds, double ProcessorSeconds, long MemoryBytes, long ProvingKeyBytes, int ProofBytes, int MeasuredProofs)
{
    /// <summary>The size of a verifying key in its file.</summary>
    public const int VerifyingKeyBytes = 672;

    // As snarkVM writes a proof in hiding mode: that of one sample, and what each further one adds.
    private const int ProofBytesOfOneSample = 956;
    private const int ProofBytesOfAnotherSample = 144;

    // What is usual today counts, not what was before: the machine may have become another.
    private const int Newest = 9;

    // Two prices are the same circuit's, or that of one like it.
    private const double SamePrice = 0.01;

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
            price.ProvingKeyBytes,
            ProofBytesOfOneSample + ((samples - 1) * ProofBytesOfAnotherSample),
            last.Length);
    }

    /// <summary>The newest proofs by the same engine, of the same circuit if there are any.</summary>
    private static ImmutableArray<MeasuredProof> Alike(double price, int samples, ProofMaker maker, ImmutableArray<MeasuredProof> history)
    {
        ImmutableArray<MeasuredProof> byMaker = [.. history.Where(proof => proof.Maker == maker)];
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
