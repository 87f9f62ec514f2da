using Zkml.Circuits.Building;

namespace Zkml.Circuits.Gadgets;

/// <summary>The interval of each of several values less each of those that follow it.</summary>
/// <param name="bounds">One row per value, with an interval for each value that follows it.</param>
internal sealed class PairwiseBounds(Interval[][] bounds)
{
    /// <summary>
    /// The maximum number of terms that are subtracted for the bounds. There are as many pairs as classes squared, each of two sums over everything a model has; beyond this, which ten or
    /// a hundred classes never reach, the difference of the two intervals is used: it is proven as well, but wider.
    /// </summary>
    private const long MaximumWork = 4_000_000;

    /// <summary>The interval of a value less one that follows it.</summary>
    public Interval this[int first, int second] => bounds[first][second - first - 1];

    /// <summary>The intervals of all pairs.</summary>
    /// <param name="builder">The builder that holds the values.</param>
    /// <param name="values">The values.</param>
    /// <param name="boundOfDifference">A bound of one value less another, by their indices, proven by a caller who knows more than the terms show.</param>
    public static PairwiseBounds Of(CircuitBuilder builder, IReadOnlyList<int> values, Func<int, int, Interval>? boundOfDifference)
    {
        var isExact = values.Count * values.Sum(value => (long)builder.AtomCount(value)) <= MaximumWork;
        var bounds = new Interval[values.Count][];
        for (var i = 0; i < bounds.Length; i++)
        {
            bounds[i] = new Interval[values.Count - i - 1];
            for (var j = i + 1; j < bounds.Length; j++)
            {
                var bound = isExact ? builder.BoundOfDifference(values[i], values[j]) : builder.IntervalOf(values[i]) - builder.IntervalOf(values[j]);
                bounds[i][j - i - 1] = boundOfDifference is null ? bound : bound.Intersect(boundOfDifference(i, j));
            }
        }

        return new(bounds);
    }
}
