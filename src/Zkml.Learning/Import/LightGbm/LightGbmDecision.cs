using Zkml.Learning.Import.Trees;

namespace Zkml.Learning.Import.LightGbm;

/// <summary>The kinds of tests that LightGBM has and we refuse.</summary>
internal static class LightGbmDecision
{
    public const string Categories = "the test is on categories, which is not supported; encode the feature as numbers or one-hot and train again";
    public const string ZeroAsMissing = "the test treats zero as missing (zero_as_missing=true), which is not supported; train without it";

    // The bits of decision_type in the text form: LightGBM, include/LightGBM/tree.h.
    private const long CategoryBit = 1;
    private const long MissingMask = 0b1100;
    private const long MissingIsZero = 0b0100;

    /// <summary>Refuses a test of the text form by its bits.</summary>
    public static void Check(long bits, int node, TreePlace place)
    {
        if ((bits & CategoryBit) != 0)
        {
            throw place.Wrong(node, Categories);
        }

        if ((bits & MissingMask) == MissingIsZero)
        {
            throw place.Wrong(node, ZeroAsMissing);
        }
    }
}
