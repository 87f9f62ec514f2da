using Zkml.Import.Trees;
using Zkml.Models.Trees;

namespace Zkml.Import.Formats.Onnx;

/// <summary>Turns the comparisons of ONNX into tests of thresholds.</summary>
internal static class SplitRule
{
    // In the order of the numbers that the operator TreeEnsemble uses for them.
    private static readonly string[] Names = ["BRANCH_LEQ", "BRANCH_LT", "BRANCH_GTE", "BRANCH_GT", "BRANCH_EQ", "BRANCH_NEQ", "BRANCH_MEMBER"];

    /// <summary>The comparisons that are read.</summary>
    public static string Known { get; } = string.Join(", ", Names[..^1]);

    /// <summary>The name of a mode's number; null if there is none.</summary>
    public static string? NameOf(long mode) => mode >= 0 && mode < Names.Length ? Names[mode] : null;

    /// <summary>A test with the children for true and false; null for a mode that is no comparison.</summary>
    /// <param name="mode">The comparison.</param>
    /// <param name="feature">Which feature.</param>
    /// <param name="value">What it is compared with.</param>
    /// <param name="features">What is known of features.</param>
    /// <param name="tracksMissing">Whether a missing feature counts as true; else the comparison decides, which NaN only passes where it asks for a difference.</param>
    /// <param name="whenTrue">The child for true.</param>
    /// <param name="whenFalse">The child for false.</param>
    public static SplitNode<double>? Create(string mode, int feature, double value, OnnxFeatures features, bool tracksMissing, int whenTrue, int whenFalse)
    {
        // NaN is left for the tree to refuse.
        if (double.IsNaN(value))
        {
            return new(feature, value, whenTrue, whenFalse);
        }

        var atMost = features.SinglePrecision ? SinglePrecision.LargestAtMost(value) : value;
        double? below = double.IsNegativeInfinity(value) ? null : features.SinglePrecision ? SinglePrecision.LargestBelow(value) : Math.BitDecrement(value);
        return mode switch
        {
            "BRANCH_LEQ" => Test([atMost], [true, false]),
            "BRANCH_LT" => Test([below], [true, false]),
            "BRANCH_GTE" => Test([below], [false, true]),
            "BRANCH_GT" => Test([atMost], [false, true]),
            "BRANCH_EQ" => Test([below, atMost], [false, true, false]),
            "BRANCH_NEQ" => Test([below, atMost], [true, false, true]),
            _ => null,
        };

        SplitNode<double> Test(ReadOnlySpan<double?> boundaries, ReadOnlySpan<bool> isTrue)
        {
            // Nothing is below minus infinity; and where no number is equal, the boundaries around it are the same.
            var kept = new List<double>();
            var pieces = new List<bool>();
            for (var i = 0; i < boundaries.Length; i++)
            {
                if (boundaries[i] is { } boundary && (kept.Count == 0 || boundary > kept[^1]))
                {
                    kept.Add(boundary);
                    pieces.Add(isTrue[i]);
                }
            }

            var test = PiecewiseCondition.Of(feature, [.. kept], [.. pieces, isTrue[^1]], tracksMissing || mode == "BRANCH_NEQ", whenTrue, whenFalse);
            return features.MayBeMissing ? test : test with { Missing = MissingSide.None };
        }
    }
}
