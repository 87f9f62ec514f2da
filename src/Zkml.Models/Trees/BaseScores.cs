using System.Collections.Immutable;
using System.Numerics;

namespace Zkml.Models.Trees;

/// <summary>Puts what each score starts from into the leaves of the first tree that adds to it, where it is as private as they are, and costs nothing.</summary>
internal static class BaseScores
{
    /// <summary>The same sums without base scores.</summary>
    /// <param name="ensemble">The trees.</param>
    /// <param name="scores">The scores that each tree adds to; each score has a tree.</param>
    public static TreeEnsemble<T> Fold<T>(TreeEnsemble<T> ensemble, ImmutableArray<ImmutableArray<int>> scores)
        where T : struct, INumber<T>
    {
        var first = Enumerable.Range(0, ensemble.ScoreCount).Select(score => Enumerable.Range(0, scores.Length).First(tree => scores[tree].Contains(score))).ToArray();
        return ensemble with
        {
            BaseScores = [.. new T[ensemble.ScoreCount]],
            Trees = [.. ensemble.Trees.Select((tree, i) => first.Contains(i) ? new([.. tree.Nodes.Select(node => node is LeafNode<T> leaf ? Raise(leaf, i) : node)]) : tree)],
        };

        LeafNode<T> Raise(LeafNode<T> leaf, int tree) => new([.. leaf.Values.Select((value, score) => first[score] == tree ? checked(value + ensemble.BaseScores[score]) : value)]);
    }
}
