using Zkml.Models.Trees;

namespace Zkml.Import.Trees;

/// <summary>Numbers that a library takes for missing: a marker such as -999, or everything that is as good as zero.</summary>
/// <param name="Below">The largest number below them; NaN if there is none.</param>
/// <param name="Last">The largest of them.</param>
internal readonly record struct MissingRange(double Below, double Last)
{
    /// <summary>A test that sends these numbers where it sends what is missing.</summary>
    public SplitNode<double> ApplyTo(SplitNode<double> test)
    {
        var isMissingAtMost = test.Missing == MissingSide.AtMost;
        double[] boundaries = [.. test.Thresholds.Append(Below).Append(Last).Where(boundary => !double.IsNaN(boundary)).Distinct().Order()];
        var goesFirst = new bool[boundaries.Length + 1];
        for (var i = 0; i < goesFirst.Length; i++)
        {
            // A piece is known by its largest number; above the last boundary nothing is missing.
            var largest = i < boundaries.Length ? boundaries[i] : double.PositiveInfinity;
            var isMissing = i < boundaries.Length && !(largest <= Below) && largest <= Last;
            goesFirst[i] = isMissing ? isMissingAtMost : !test.IsAbove(largest);
        }

        return PiecewiseCondition.Of(test.Feature, boundaries, goesFirst, isMissingAtMost, test.AtMost, test.Above);
    }
}
