using System.Collections.Immutable;
using System.Numerics;

namespace Zkml.Models.Trees;

/// <summary>
/// Trees whose leaves are added up: a single decision tree, a random forest, or boosted trees. A forest's averaging is folded into the leaves.
/// </summary>
/// <param name="FeatureCount">How many features a sample has.</param>
/// <param name="Trees">One or more; every leaf has as many values as there are base scores.</param>
/// <param name="BaseScores">What each score starts from.</param>
/// <param name="Output">What the scores mean.</param>
public sealed record TreeEnsemble<T>(int FeatureCount, ImmutableArray<DecisionTree<T>> Trees, ImmutableArray<T> BaseScores, EnsembleOutput Output)
    where T : struct, INumber<T>
{
    /// <summary>How many scores a sample gets.</summary>
    public int ScoreCount => BaseScores.Length;

    /// <summary>How many classes it tells apart; 0 for regression.</summary>
    public int ClassCount => Output switch
    {
        EnsembleOutput.LargestScore => ScoreCount,
        EnsembleOutput.SignOfScore => 2,
        _ => 0,
    };

    /// <summary>The tests of all trees, tree by tree.</summary>
    public IEnumerable<SplitNode<T>> Splits => Trees.SelectMany(tree => tree.Splits);

    /// <summary>The ends of all trees, tree by tree.</summary>
    public IEnumerable<LeafNode<T>> Leaves => Trees.SelectMany(tree => tree.Leaves);

    /// <summary>Whether every test has one finite threshold and no side for a missing feature.</summary>
    public bool HasSimpleConditions => Splits.All(split => split.Turns.IsEmpty && split.Missing == MissingSide.None && T.IsFinite(split.Threshold));

    /// <summary>How many tests all trees make.</summary>
    public int SplitCount => Trees.Sum(tree => tree.SplitCount);

    /// <summary>Thresholds plus leaf values that are not zero.</summary>
    public int NonZeroWeights => Splits.Sum(split => 1 + split.Turns.Length) + Leaves.Sum(leaf => leaf.Values.Count(value => value != T.Zero));

    /// <summary>The scores of a sample.</summary>
    /// <param name="features"><see cref="FeatureCount"/> numbers; NaN where one is missing.</param>
    /// <param name="scores"><see cref="ScoreCount"/> numbers.</param>
    public void ComputeScores(ReadOnlySpan<T> features, Span<T> scores)
    {
        BaseScores.AsSpan().CopyTo(scores);
        foreach (var tree in Trees)
        {
            var values = tree.Find(features).Values.AsSpan();
            for (var i = 0; i < values.Length; i++)
            {
                scores[i] += values[i];
            }
        }
    }

    /// <summary>The class that scores mean.</summary>
    /// <exception cref="InvalidOperationException">It is a regression.</exception>
    public int ClassOf(ReadOnlySpan<T> scores) => Output.ClassOf(scores);
}
