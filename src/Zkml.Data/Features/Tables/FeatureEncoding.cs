namespace Zkml.Data.Features.Tables;

/// <summary>How a raw number of a table becomes the small integer that enters the circuit. That happens before the circuit, so no proof covers it.</summary>
/// <param name="Minimum">The integer of the all-zero pattern.</param>
/// <param name="Bits">How many bits the circuit reads, 1 to 32. All their patterns are valid.</param>
public abstract record FeatureEncoding(long Minimum, int Bits)
{
    /// <summary>The largest integer.</summary>
    public long Maximum => Minimum + (1L << Bits) - 1;

    /// <summary>The integer that the thresholds of a quantised tree are compared with, from <see cref="Minimum"/> to <see cref="Maximum"/>.</summary>
    /// <param name="raw">Any number, the infinities too; NaN where the feature is missing.</param>
    /// <exception cref="ArgumentException">It is NaN, and the model has no side for a missing feature.</exception>
    public abstract long Quantize(double raw);

    /// <summary>The unsigned bits that enter the circuit: <see cref="Quantize"/> less <see cref="Minimum"/>, from 0 to 2^<see cref="Bits"/> - 1.</summary>
    /// <exception cref="ArgumentException">It is NaN, and the model has no side for a missing feature.</exception>
    public long Encode(double raw) => Quantize(raw) - Minimum;
}
