using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Zkml.Models.Trees;

namespace Zkml.Transpiling;

/// <summary>
/// Hides the shape of trees by making all of them complete ones as deep as the deepest. Below a leaf that was higher up follow splits that decide nothing, because all leaves below them are copies of that leaf. Their
/// features are drawn at random, each as often as the model's own splits use it, and their thresholds are as private as any; so no split reveals whether it is the model's own.
/// </summary>
internal sealed class TreePadding
{
    // As many inputs as circuit.json may have, with room for features and salt.
    private const long MaximumNumbers = 65_000;

    private readonly PrivateTrees _trees;
    private readonly int[] _features;
    private readonly int _depth;

    public TreePadding(PrivateTrees trees)
    {
        _trees = trees;
        _features = [.. trees.Ensemble.Splits.Select(split => split.Feature)];
        _depth = trees.Ensemble.Trees.Max(tree => tree.Depth);
    }

    /// <summary>Why the shape cannot be hidden; null if it can.</summary>
    public string? Problem
    {
        get
        {
            var numbers = _depth < 32 ? _trees.Ensemble.Trees.Length * ((1L << _depth) - 1 + ((1L << _depth) * _trees.Ensemble.ScoreCount)) : long.MaxValue;
            return numbers <= MaximumNumbers ? null : string.Create(
                CultureInfo.InvariantCulture,
                $"its shape cannot be hidden: complete trees as deep as its deepest, {_depth} splits, would have {(_depth < 32 ? numbers.ToString("N0", CultureInfo.InvariantCulture) : "billions of")} thresholds and leaf values; a program takes {MaximumNumbers:N0}; train flatter trees");
        }
    }

    private int Missing => (int)(_trees.Ensemble.Trees.Length * ((1L << _depth) - 1)) - _features.Length;

    /// <summary>Whether there are as many features as needed, all of them used by the model.</summary>
    public bool Accepts(ImmutableArray<int> padding) => padding.Length == Missing && padding.All(_features.Contains);

    /// <summary>Draws a feature for each missing split.</summary>
    public ImmutableArray<int> Draw() => [.. Enumerable.Range(0, Missing).Select(_ => _features[RandomNumberGenerator.GetInt32(_features.Length)])];

    /// <summary>The complete trees.</summary>
    /// <param name="padding">The features of the missing splits.</param>
    /// <param name="threshold">A valid threshold for each feature.</param>
    public PrivateTrees Pad(ImmutableArray<int> padding, Func<int, long> threshold)
    {
        var next = 0;
        return _trees.With(_trees.Ensemble with { Trees = [.. _trees.Ensemble.Trees.Select(Complete)] });

        DecisionTree<long> Complete(DecisionTree<long> tree)
        {
            var nodes = new List<TreeNode<long>>();
            Add(tree, 0, 0, nodes);
            return new([.. nodes]);
        }

        // As deep as the trees, which are shallow: a complete tree of depth 16 has too many leaves already.
        int Add(DecisionTree<long> tree, int node, int depth, List<TreeNode<long>> nodes)
        {
            var place = nodes.Count;
            nodes.Add(tree.Nodes[node]);
            if (depth == _depth)
            {
                return place;
            }

            var (feature, value, atMost, above) = tree.Nodes[node] is SplitNode<long> split
                ? (split.Feature, split.Threshold, split.AtMost, split.Above)
                : (padding[next], threshold(padding[next++]), node, node);
            var first = Add(tree, atMost, depth + 1, nodes);
            nodes[place] = new SplitNode<long>(feature, value, first, Add(tree, above, depth + 1, nodes));
            return place;
        }
    }
}
