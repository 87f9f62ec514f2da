using Zkml.Aleo.Counting.Constraints;
using Zkml.Aleo.Counting.Gates;
using Zkml.Aleo.Counting.Values;

namespace Zkml.Aleo.Counting.Hashing;

/// <summary>Sums of constant points, one a bit that is set (snarkVM circuit/algorithms/src/pedersen and bhp/commit_uncompressed.rs).</summary>
internal sealed class PedersenHash(PointGates points)
{
    /// <summary>The sum of a point and of 2^i times a constant one for every bit i that is set.</summary>
    public CurvePoint Add(CurvePoint sum, ReadOnlySpan<LinearCombination> bits, GroupElement generator)
    {
        var powers = GeneratorPowers.Of(generator);
        for (var bit = 0; bit < bits.Length; bit++)
        {
            sum = points.Add(sum, points.Select(bits[bit], CurvePoint.FromConstant(powers[bit]), CurvePoint.Identity));
        }

        return sum;
    }
}
