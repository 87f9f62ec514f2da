using Zkml.Learning.Models.Trees;

namespace Zkml.Learning.Import.Trees;

/// <summary>Numbers that a library takes for missing: a marker such as -999, or everything that is as good as zero.</summary>
/// <param name="Below">The largest number below them.</param>
/// <param name="Last">The largest of them.</param>
internal readonly record struct MissingRange(double Below, double Last)
{
    /// <summary>A test of one threshold that sends these numbers where it sends what is missing.</summary>
    public SplitNode<double> ApplyTo(SplitNode<double> split)
    {
        var isMissingAtMost = split.Missing == MissingSide.AtMost;
        double[] boundaries = [.. new[] { split.Threshold, Below, Last }.Distinct().Order()];
        var goesFirst = new bool[boundaries.Length + 1];
        for (var i = 0; i < goesFirst.Length; i++)
        {
            // A piece is known by its largest number; above the last boundary nothing is missing.
            var largest = i < boundaries.Length ? boundaries[i] : double.PositiveInfinity;
            goesFirst[i] = largest > Below && largest <= Last ? isMissingAtMost : largest <= split.Threshold;
        }

        return PiecewiseTest.Of(split.Feature, boundaries, goesFirst, isMissingAtMost, split.AtMost, split.Above);
    }
}
