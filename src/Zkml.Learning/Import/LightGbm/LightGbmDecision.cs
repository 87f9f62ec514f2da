using Zkml.Learning.Import.Trees;
using Zkml.Learning.Models.Trees;

namespace Zkml.Learning.Import.LightGbm;

/// <summary>How LightGBM decides (include/LightGBM/tree.h, NumericalDecision).</summary>
internal static class LightGbmDecision
{
    public const string Categories = "the test is on categories, which is not supported; encode the feature as numbers or one-hot and train again";

    // The bits of decision_type in the text form.
    private const int CategoryBit = 1;
    private const int DefaultLeftBit = 2;
    private const int MissingShift = 2;
    private const int MissingMask = 3;

    // kZeroThreshold, 1e-35f as a double.
    private static readonly MissingRange Zero = new(Math.BitDecrement(-(double)1e-35f), 1e-35f);

    /// <summary>A test of the text form.</summary>
    /// <param name="bits">Its decision_type.</param>
    /// <param name="split">The children for at most and above the threshold.</param>
    public static SplitNode<double> Of(int bits, SplitNode<double> split, int node, TreePlace place)
    {
        if ((bits & CategoryBit) != 0)
        {
            throw place.Wrong(node, Categories);
        }

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
}
