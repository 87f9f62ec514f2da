using System.Numerics;
using Zkml.Circuits;

namespace Zkml.Lowering.Trees;

/// <summary>Decides whether trees select all their scores at once, packed into a number: it pays where they save more than reading the sums costs.</summary>
internal static class PackedTrees
{
    /// <summary>How to pack; null if it does not pay. The trees that are packed say so from here on.</summary>
    public static ScorePacking? Choose(IReadOnlyList<LoweredTree> trees, int scoreCount, WordWidths widths)
    {
        var members = trees.Where(tree => tree.PackingGain > 0).ToArray();
        var maximums = new BigInteger[scoreCount];
        foreach (var tree in members)
        {
            for (var score = 0; score < scoreCount; score++)
            {
                maximums[score] += (BigInteger)tree.Leaves.Max(leaf => leaf.Values[score]) - tree.Minimum(score);
            }
        }

        var packing = ScorePacking.Of(maximums, widths);

        // In two numbers it would take two selections a tree, about as many products as the leaves' indicators.
        if (packing.Groups.Length != 1 || packing.UnpackingCost >= members.Sum(tree => tree.PackingGain))
        {
            return null;
        }

        foreach (var tree in members)
        {
            tree.Form = SelectionForm.Packed;
        }

        return packing;
    }
}
