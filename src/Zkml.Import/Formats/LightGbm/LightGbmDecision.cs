using Zkml.Import.Trees;
using Zkml.Models.Trees;

namespace Zkml.Import.Formats.LightGbm;

/// <summary>How LightGBM decides (include/LightGBM/tree.h, NumericalDecision and CategoricalDecision).</summary>
internal static class LightGbmDecision
{
    // The bits of decision_type in the text form.
    private const int CategoryBit = 1;
    private const int DefaultLeftBit = 2;
    private const int MissingShift = 2;
    private const int MissingMask = 3;

    // kZeroThreshold, 1e-35f as a double.
    private static readonly MissingRange Zero = new(Math.BitDecrement(-(double)1e-35f), 1e-35f);

    /// <summary>Whether a test of the text form is one of categories.</summary>
    public static bool IsCategorical(int bits) => (bits & CategoryBit) != 0;

    /// <summary>A test of thresholds of the text form.</summary>
    /// <param name="bits">Its decision_type.</param>
    /// <param name="split">The children for at most and above the threshold.</param>
    public static SplitNode<double> Of(int bits, SplitNode<double> split, int node, TreePlace place)
    {
        var missing = (bits >> MissingShift) & MissingMask;
        return missing <= (int)LightGbmMissing.NotANumber ? Of((LightGbmMissing)missing, (bits & DefaultLeftBit) != 0, split) : throw place.Wrong(node, $"the decision_type {bits} is not known");
    }

    /// <summary>A test with what it knows of missing values.</summary>
    /// <param name="missing">What counts as missing.</param>
    /// <param name="isDefaultLeft">Where that goes.</param>
    /// <param name="split">The children for at most and above the threshold.</param>
    public static SplitNode<double> Of(LightGbmMissing missing, bool isDefaultLeft, SplitNode<double> split)
    {
        var learned = split with { Missing = isDefaultLeft ? MissingSide.AtMost : MissingSide.Above };
        return missing switch
        {
            LightGbmMissing.NotANumber => learned,
            LightGbmMissing.Zero => Zero.ApplyTo(learned),

            // Without missing values in training, NaN is zero.
            _ => split with { Missing = split.Threshold >= 0 ? MissingSide.AtMost : MissingSide.Above },
        };
    }

    /// <summary>A test of categories: those of the set go to the left; any other, a negative number and what is missing go to the right.</summary>
    public static SplitNode<double> OfCategories(int feature, IEnumerable<int> categories, int left, int right) =>
        CategoryCondition.Of(feature, categories, LargestBelow, missingGoesLeft: false, setGoesLeft: true, left, right);

    // The library cuts towards zero, so that -0.5 is category 0.
    private static double LargestBelow(double category) => category == 0 ? -1 : Math.BitDecrement(category);
}
