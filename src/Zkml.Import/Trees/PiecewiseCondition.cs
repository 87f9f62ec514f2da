using System.Collections.Immutable;
using Zkml.Models.Trees;

namespace Zkml.Import.Trees;

/// <summary>A test that sends pieces of the number line one way or the other.</summary>
internal static class PiecewiseCondition
{
    /// <summary>The test of two children.</summary>
    /// <param name="feature">Which feature.</param>
    /// <param name="boundaries">Ascending, all different: a number equal to one belongs to the piece below.</param>
    /// <param name="goesFirst">Whether the piece below each boundary goes to the first child; at the end, the piece above the last.</param>
    /// <param name="missingGoesFirst">Whether a missing feature does.</param>
    /// <param name="first">The first child.</param>
    /// <param name="second">The second child.</param>
    public static SplitNode<double> Of(int feature, ReadOnlySpan<double> boundaries, ReadOnlySpan<bool> goesFirst, bool missingGoesFirst, int first, int second)
    {
        var turns = ImmutableArray.CreateBuilder<double>();
        for (var i = 0; i < boundaries.Length; i++)
        {
            if (goesFirst[i] != goesFirst[i + 1])
            {
                turns.Add(boundaries[i]);
            }
        }

        if (turns.Count == 0)
        {
            turns.Add(double.PositiveInfinity);
        }

        return new(feature, turns[0], goesFirst[0] ? first : second, goesFirst[0] ? second : first)
        {
            Turns = turns.ToImmutable()[1..],
            Missing = missingGoesFirst == goesFirst[0] ? MissingSide.AtMost : MissingSide.Above,
        };
    }
}
