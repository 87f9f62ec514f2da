using System.Collections.Immutable;
using Zkml.Models.Trees;

namespace Zkml.Models.Quantization.Trees;

/// <summary>From real leaf values to integers.</summary>
/// <param name="Step">What one unit is worth.</param>
/// <param name="BaseScores">What each score starts from, in units.</param>
/// <param name="Bits">Bits of the largest leaf value with its sign.</param>
/// <param name="Values">A leaf's values in units.</param>
internal sealed record LeafQuantization(double Step, ImmutableArray<long> BaseScores, int Bits, Func<LeafNode<double>, LeafNode<long>> Values)
{
    // Beyond, a double does not hold every integer.
    private const double LargestInteger = 1L << 53;

    // Smaller leaves are nothing but noise, and a step of their size would not be a normal double.
    private const double SmallestLeaf = 1e-290;

    /// <summary>One tree that gives a class needs no scores: each leaf names its class.</summary>
    public static LeafQuantization OfClasses(TreeEnsemble<double> ensemble) =>
        new(1, [.. new long[ensemble.ScoreCount]], 1, leaf => new(ClassOf(leaf, ensemble)));

    /// <summary>The largest leaf value takes <paramref name="bits"/> bits with its sign. For regression a step is a power of two, so that values can be read off.</summary>
    public static LeafQuantization OfScores(TreeEnsemble<double> ensemble, int bits)
    {
        var step = StepFor(LargestLeaf(ensemble), bits, powerOfTwo: ensemble.Output == EnsembleOutput.Value);
        return new(step, [.. ensemble.BaseScores.Select(Round)], bits, leaf => new([.. leaf.Values.Select(Round)]));

        long Round(double value) => Math.Abs(value / step) < LargestInteger
            ? (long)Rounding.HalfUp(value / step)
            : throw new ArgumentException($"a base score of {value} is too large beside leaf values of at most {step * (1L << (bits - 1))}", nameof(ensemble));
    }

    private static double StepFor(double largest, int bits, bool powerOfTwo)
    {
        if (largest < SmallestLeaf)
        {
            return 1;
        }

        var step = largest / ((1L << (bits - 1)) - 1);
        var power = Math.ScaleB(1, Math.ILogB(step));
        return !powerOfTwo ? step : step == power ? power : 2 * power;
    }

    private static double LargestLeaf(TreeEnsemble<double> ensemble)
    {
        var largest = 0.0;
        foreach (var leaf in ensemble.Leaves)
        {
            foreach (var value in leaf.Values)
            {
                largest = Math.Max(largest, Math.Abs(value));
            }
        }

        return largest;
    }

    private static ImmutableArray<long> ClassOf(LeafNode<double> leaf, TreeEnsemble<double> ensemble)
    {
        var scores = new double[ensemble.ScoreCount];
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = ensemble.BaseScores[i] + leaf.Values[i];
        }

        var values = new long[scores.Length];
        var found = ensemble.ClassOf(scores);
        if (ensemble.Output == EnsembleOutput.LargestScore)
        {
            values[found] = 1;
        }
        else
        {
            values[0] = found;
        }

        return [.. values];
    }
}
