using Zkml.Models.Trees;

namespace Zkml.Import.Trees;

/// <summary>Tests that ask whether a feature is one of some categories. A category is a whole number, and a feature between two of them is cut to the lower.</summary>
internal static class CategoryCondition
{
    /// <summary>The test of two children.</summary>
    /// <param name="feature">Which feature.</param>
    /// <param name="categories">The set, in any order.</param>
    /// <param name="largestBelow">The largest number that the library takes for less than a whole number.</param>
    /// <param name="missingGoesLeft">Where a missing feature goes.</param>
    /// <param name="setGoesLeft">Where the categories of the set go; all others go to the other side, as do numbers that are no category.</param>
    /// <param name="left">The left child.</param>
    /// <param name="right">The right child.</param>
    public static SplitNode<double> Of(
        int feature, IEnumerable<int> categories, Func<double, double> largestBelow, bool missingGoesLeft, bool setGoesLeft, int left, int right)
    {
        var boundaries = new List<double>();
        var goesLeft = new List<bool> { !setGoesLeft };
        int? last = null;
        foreach (var category in categories.Distinct().Order())
        {
            if (last is { } before && before + 1 == category)
            {
                boundaries.RemoveAt(boundaries.Count - 1);
                goesLeft.RemoveAt(goesLeft.Count - 1);
            }
            else
            {
                boundaries.Add(largestBelow(category));
                goesLeft.Add(setGoesLeft);
            }

            boundaries.Add(largestBelow(category + 1.0));
            goesLeft.Add(!setGoesLeft);
            last = category;
        }

        return PiecewiseCondition.Of(feature, [.. boundaries], [.. goesLeft], missingGoesLeft, left, right);
    }
}
