using System.Collections.Immutable;
using System.Numerics;

namespace Zkml.Models.Trees;

/// <summary>
/// Which scores each tree adds to. Boosting of several classes grows a tree for each in turn, and that is part of the shape; anything else adds to all of them, whether or not a leaf happens to
/// be zero.
/// </summary>
internal static class AddedScores
{
    /// <summary>The scores of each tree.</summary>
    public static ImmutableArray<ImmutableArray<int>> Of<T>(TreeEnsemble<T> ensemble)
        where T : struct, INumber<T> => OneEach(ensemble) ?? All(ensemble);

    /// <summary>All scores for every tree.</summary>
    public static ImmutableArray<ImmutableArray<int>> All<T>(TreeEnsemble<T> ensemble)
        where T : struct, INumber<T>
    {
        ImmutableArray<int> all = [.. Enumerable.Range(0, ensemble.ScoreCount)];
        return [.. ensemble.Trees.Select(_ => all)];
    }

    /// <summary>A score for each tree; null if a tree adds to several, or a score has none.</summary>
    private static ImmutableArray<ImmutableArray<int>>? OneEach<T>(TreeEnsemble<T> ensemble)
        where T : struct, INumber<T>
    {
        if (ensemble.ScoreCount == 1 || ensemble.Trees.Length < ensemble.ScoreCount)
        {
            return null;
        }

        var scores = new int?[ensemble.Trees.Length];
        for (var tree = 0; tree < scores.Length; tree++)
        {
            foreach (var leaf in ensemble.Trees[tree].Leaves)
            {
                for (var score = 0; score < ensemble.ScoreCount; score++)
                {
                    if (leaf.Values[score] == T.Zero)
                    {
                        continue;
                    }

                    if (scores[tree] is { } other && other != score)
                    {
                        return null;
                    }

                    scores[tree] = score;
                }
            }
        }

        return Complete(scores, ensemble.ScoreCount) is { } complete && complete.Distinct().Count() == ensemble.ScoreCount ? [.. complete.Select(score => ImmutableArray.Create(score))] : null;
    }

    /// <summary>A tree whose leaves are all zero gets the score whose turn it is, so that it cannot be told from others.</summary>
    private static int[] Complete(int?[] scores, int count)
    {
        var isInTurn = Enumerable.Range(0, scores.Length).All(tree => scores[tree] is null || scores[tree] == tree % count);
        var complete = new int[scores.Length];
        for (var tree = 0; tree < complete.Length; tree++)
        {
            complete[tree] = scores[tree] ?? (isInTurn ? tree % count : tree > 0 ? complete[tree - 1] : 0);
        }

        return complete;
    }
}
