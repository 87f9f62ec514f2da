using Zkml.Aleo.Counting.Constraints;

namespace Zkml.Aleo.Counting.Values;

/// <summary>Bits as linear combinations, least significant first.</summary>
internal static class BitVector
{
    /// <summary>The sum of 2^i times bit i.</summary>
    public static LinearCombination Weigh(ReadOnlySpan<LinearCombination> bits)
    {
        var sum = LinearCombination.WithCapacity(bits.Length);
        var weight = FieldElement.One;
        foreach (var bit in bits)
        {
            sum.Add(bit, weight);
            weight += weight;
        }

        return sum;
    }

    /// <summary>The bits with more of one bit behind them.</summary>
    public static LinearCombination[] Extend(ReadOnlySpan<LinearCombination> bits, int length, LinearCombination with)
    {
        var extended = new LinearCombination[length];
        bits.CopyTo(extended);
        extended.AsSpan(bits.Length).Fill(with);
        return extended;
    }
}
