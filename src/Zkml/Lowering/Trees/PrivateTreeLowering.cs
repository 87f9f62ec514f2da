using System.Globalization;
using System.Numerics;
using Zkml.Circuits.Building;
using Zkml.Circuits.Values;
using Zkml.Models.Trees;

namespace Zkml.Lowering.Trees;

/// <summary>
/// Lowers an ensemble whose thresholds and leaves are inputs of the circuit. Nothing else depends on them. Public are its shape, that is which feature each split tests, which node is below which and
/// which scores a tree adds to, and the declared widths. Splits that a feature's type decides alone are not part of it.
/// </summary>
internal sealed class PrivateTreeLowering
{
    private readonly CircuitBuilder _builder;
    private readonly WeightInputs _weights;
    private readonly PrivateTrees _trees;
    private readonly DecisionDiagram[] _diagrams;
    private readonly List<LeafNode<long>>[] _leaves;
    private readonly PrivateThresholds[] _tests;

    private PrivateTreeLowering(CircuitBuilder builder, PrivateTrees trees, IReadOnlyList<int> features, WeightInputs weights)
    {
        _builder = builder;
        _weights = weights;
        _trees = trees;
        var ranges = TreeLowering.RangesOf(builder, features);
        _leaves = [.. trees.Ensemble.Trees.Select(_ => new List<LeafNode<long>>())];
        _diagrams = [.. trees.Ensemble.Trees.Select((tree, i) => DecisionDiagram.Of(tree, WholeRanges(tree, ranges), leaf =>
        {
            // A label of its own for each leaf: what is equal is part of the secret.
            _leaves[i].Add(leaf);
            return _leaves[i].Count - 1;
        }))];
        builder.BeginBlock("weights", "Thresholds and leaves, private.");
        _tests = PrivateThresholds.Lower(builder, _diagrams, features, weights);
    }

    /// <summary>The class; the same as <see cref="TreeLowering.LowerClass"/> computes.</summary>
    public static int LowerClass(CircuitBuilder builder, PrivateTrees trees, IReadOnlyList<int> features, WeightInputs weights)
    {
        if (trees.Ensemble.Trees.Length == 1)
        {
            return new PrivateTreeLowering(builder, trees, features, weights).SelectClass();
        }

        trees = trees.Simplified();
        var scores = new PrivateTreeLowering(builder, trees, features, weights).Scores();
        return TreeLowering.ClassOf(builder, trees.Ensemble, scores);
    }

    /// <summary>The scores, or the one value of a regression.</summary>
    public static int[] LowerScores(CircuitBuilder builder, PrivateTrees trees, IReadOnlyList<int> features, WeightInputs weights) =>
        new PrivateTreeLowering(builder, trees, features, weights).Scores();

    /// <summary>All that a feature can be, at every split: what the tests before it say depends on their thresholds. Null if a feature's type lets no sample come.</summary>
    private static FeatureRange?[] WholeRanges(DecisionTree<long> tree, FeatureRange[] ranges)
    {
        var found = new FeatureRange?[tree.Nodes.Length];
        var pending = new Stack<int>([0]);
        while (pending.TryPop(out var node))
        {
            if (tree.Nodes[node] is not SplitNode<long> split)
            {
                continue;
            }

            var range = ranges[split.Feature];
            found[node] = range;
            var sides = SplitRanges.Of(split, range);
            if (sides.AtMost is not null)
            {
                pending.Push(split.AtMost);
            }

            if (sides.Above is not null)
            {
                pending.Push(split.Above);
            }
        }

        return found;
    }

    private int SelectClass()
    {
        _builder.BeginBlock("weights", "The class of each leaf.");
        var bits = Math.Max(1, (int)new BigInteger(_trees.Ensemble.ClassCount - 1).GetBitLength());
        var classes = _leaves[0].Select((leaf, label) => _weights.Add(Name(0, label, "class"), bits, TreeLowering.ClassOf(_trees.Ensemble, leaf))).ToArray();
        _builder.BeginBlock("tree", "The class of the leaf that the sample reaches.");
        return NestedSelection.Lower(_builder, _diagrams[0], label => classes[label], _tests[0]);
    }

    private int[] Scores()
    {
        var users = Enumerable.Range(0, _trees.Ensemble.ScoreCount).Select(score => _trees.Scores.Count(scores => scores.Contains(score))).ToArray();
        var packing = Cheapest(users);
        var sums = packing.Groups.Select(_ => new List<LinearTerm>()).ToArray();
        for (var tree = 0; tree < _diagrams.Length; tree++)
        {
            AddTree(tree, packing, sums);
        }

        _builder.BeginBlock("scores", "Sums over the trees.");
        var raised = packing.Unpack(_builder, sums);
        return [.. raised.Select((sum, score) => _builder.Linear([new(1, sum)], users[score] * (BigInteger)_trees.SmallestLeaf, string.Create(CultureInfo.InvariantCulture, $"score{score}")))];
    }

    private void AddTree(int tree, ScorePacking packing, List<LinearTerm>[] sums)
    {
        var leaves = _leaves[tree];
        for (var i = 0; i < sums.Length; i++)
        {
            var group = packing.Groups[i].Where(packed => AddsTo(tree, packed.Score)).ToArray();
            if (group.Length == 0)
            {
                continue;
            }

            _builder.BeginBlock("weights", string.Create(CultureInfo.InvariantCulture, $"The leaves of tree {tree}."));
            var values = leaves.Select((leaf, label) => _builder.Linear([.. group.Select(packed => new LinearTerm(
                BigInteger.One << packed.Offset,
                _weights.Add(Name(tree, label, $"score{packed.Score}"), _trees.LeafBits, (BigInteger)leaf.Values[packed.Score] - _trees.SmallestLeaf)))])).ToArray();
            _builder.BeginBlock("trees", string.Create(CultureInfo.InvariantCulture, $"Tree {tree}."));
            sums[i].Add(new(1, NestedSelection.Lower(_builder, _diagrams[tree], label => values[label], _tests[tree])));
        }
    }

    /// <summary>Selections of single scores, or fewer of packed ones, whose sums are then read from bits.</summary>
    private ScorePacking Cheapest(int[] users)
    {
        var maximums = users.Select(count => count * ((BigInteger.One << _trees.LeafBits) - 1)).ToArray();
        return new[] { ScorePacking.Separate(maximums, _builder.Widths), ScorePacking.Of(maximums, _builder.Widths) }.MinBy(packing => packing.UnpackingCost + _diagrams.Select((diagram, tree) =>
            diagram.SplitCount * packing.Groups.Count(group => group.Any(packed => AddsTo(tree, packed.Score)))).Sum())!;
    }

    private bool AddsTo(int tree, int score) => _trees.Scores[tree].Contains(score);

    private static string Name(int tree, int label, string what) => string.Create(CultureInfo.InvariantCulture, $"tree{tree}_leaf{label}_{what}");
}
