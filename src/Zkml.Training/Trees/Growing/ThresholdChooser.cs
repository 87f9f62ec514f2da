using System.Collections.Immutable;
using System.Numerics;
using Zkml.Models.Configurations.Trees;

namespace Zkml.Training.Trees.Growing;

/// <summary>Chooses the number between two neighbouring values of a feature.</summary>
/// <param name="grids">How each feature enters the circuit; empty for midpoints.</param>
internal sealed class ThresholdChooser(ImmutableArray<FeatureGrid> grids)
{
    /// <param name="lower">The value that stays up to the threshold.</param>
    /// <param name="upper">The value that is to be above it.</param>
    public double Choose(int feature, double lower, double upper) =>
        (grids.IsDefaultOrEmpty ? null : Snap(grids[feature], lower, upper)) ?? Midpoint(lower, upper);

    /// <summary>As scikit-learn (sklearn/tree/_splitter.pyx): where no number lies between, the threshold is the lower value.</summary>
    private static double Midpoint(double lower, double upper)
    {
        var middle = (lower / 2.0) + (upper / 2.0);
        return middle < upper ? middle : lower;
    }

    /// <summary>
    /// The circuit compares an integer x with an integer c as x >= c, on the bits of x from the lowest set bit of c upwards. So the best c between
    /// the two values is the one with the most trailing zeros; the threshold stands half a step below it.
    /// </summary>
    private static double? Snap(FeatureGrid grid, double lower, double upper)
    {
        var first = Math.Ceiling(((lower - grid.Origin) / grid.Step) + 0.5);
        var last = Math.Ceiling(((upper - grid.Origin) / grid.Step) + 0.5) - 1;
        // Halves of integers are exact up to here.
        const double limit = 1L << 51;
        if (first > last || first < -limit || last > limit)
        {
            return null;
        }

        var threshold = grid.Origin + ((MostTrailingZeros((long)first, (long)last) - 0.5) * grid.Step);
        return threshold >= lower && threshold < upper ? threshold : null;
    }

    private static long MostTrailingZeros(long first, long last)
    {
        if (first <= 0 && last >= 0)
        {
            return 0;
        }

        // All numbers from first to last share the bits above the highest one in which first - 1 and last differ; last has a one there.
        var free = BitOperations.Log2((ulong)((first - 1) ^ last));
        return last >> free << free;
    }
}
