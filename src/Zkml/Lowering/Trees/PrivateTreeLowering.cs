using System.Globalization;
using System.Numerics;
using Zkml.Circuits;
using Zkml.Circuits.Building;
using Zkml.Circuits.Values;
using Zkml.Learning.Models.Trees;

namespace Zkml.Lowering.Trees;

/// <summary>
/// Lowers an ensemble whose thresholds and leaves are inputs of the circuit. Public stays its shape: which feature each split tests, which node is
/// below which, which scores a tree adds to, and the range of leaves and base scores. Splits that the features' types decide are not part of it.
/// </summary>
internal sealed class PrivateTreeLowering
{
    private readonly CircuitBuilder _builder;
    private readonly WeightInputs _weights;
    private readonly DecisionDiagram[] _diagrams;
    private readonly List<LeafNode<long>>[] _leaves;
    private readonly PrivateThresholds[] _tests;

    private PrivateTreeLowering(CircuitBuilder builder, TreeEnsemble<long> ensemble, IReadOnlyList<int> features, WeightInputs weights)
    {
        _builder = builder;
        _weights = weights;
        var ranges = TreeLowering.RangesOf(builder, features);
        _leaves = [.. ensemble.Trees.Select(_ => new List<LeafNode<long>>())];
        _diagrams = [.. ensemble.Trees.Select((tree, i) => DecisionDiagram.Of(tree, BranchRanges.Of(tree, ranges), leaf =>
        {
            // A label of its own for each leaf: what is equal is part of the secret.
            _leaves[i].Add(leaf);
            return _leaves[i].Count - 1;
        }))];
        builder.BeginBlock("weights", "Thresholds and leaves, private.");
        _tests = PrivateThresholds.Lower(builder, _diagrams, features, weights);
    }

    /// <summary>The class; the same as <see cref="TreeLowering.LowerClass"/> computes.</summary>
    public static int LowerClass(CircuitBuilder builder, TreeEnsemble<long> ensemble, IReadOnlyList<int> features, WeightInputs weights)
    {
        if (ensemble.Trees.Length == 1)
        {
            return new PrivateTreeLowering(builder, ensemble, features, weights).SelectClass(ensemble);
        }

        ensemble = TreeLowering.Simplify(ensemble);
        var scores = new PrivateTreeLowering(builder, ensemble, features, weights).Scores(ensemble);
        return TreeLowering.ClassOf(builder, ensemble, scores);
    }

    /// <summary>The scores, or the one value of a regression.</summary>
    public static int[] LowerScores(CircuitBuilder builder, TreeEnsemble<long> ensemble, IReadOnlyList<int> features, WeightInputs weights) =>
        new PrivateTreeLowering(builder, ensemble, features, weights).Scores(ensemble);

    private int SelectClass(TreeEnsemble<long> ensemble)
    {
        _builder.BeginBlock("weights", "The class of each leaf.");
        var bits = Math.Max(1, (int)new BigInteger(ensemble.ClassCount - 1).GetBitLength());
        var classes = _leaves[0].Select((leaf, label) => _weights.Add(Name(0, label, "class"), bits, TreeLowering.ClassOf(ensemble, leaf))).ToArray();
        _builder.BeginBlock("tree", "The class of the leaf that the sample reaches.");
        return NestedSelection.Lower(_builder, _diagrams[0], label => classes[label], _tests[0]);
    }

    private int[] Scores(TreeEnsemble<long> ensemble)
    {
        var ranges = Enumerable.Range(0, ensemble.ScoreCount).Select(RangeOf).ToArray();
        var users = Enumerable.Range(0, ensemble.ScoreCount).Select(score => _leaves.Count(leaves => AddsTo(leaves, score))).ToArray();
        var packing = Cheapest(ranges, users);
        var sums = packing.Groups.Select(_ => new List<LinearTerm>()).ToArray();
        for (var tree = 0; tree < _diagrams.Length; tree++)
        {
            AddTree(tree, packing, ranges, sums);
        }

        _builder.BeginBlock("scores", "Sums over the trees.");
        var raised = packing.Unpack(_builder, sums);
        return [.. raised.Select((sum, score) => _builder.Linear(
            [new(1, sum)],
            ensemble.BaseScores[score] + (users[score] * ranges[score].Minimum),
            string.Create(CultureInfo.InvariantCulture, $"score{score}")))];
    }

    private void AddTree(int tree, ScorePacking packing, Interval[] ranges, List<LinearTerm>[] sums)
    {
        var leaves = _leaves[tree];
        for (var i = 0; i < sums.Length; i++)
        {
            var group = packing.Groups[i].Where(packed => AddsTo(leaves, packed.Score)).ToArray();
            if (group.Length == 0)
            {
                continue;
            }

            _builder.BeginBlock("weights", string.Create(CultureInfo.InvariantCulture, $"The leaves of tree {tree}."));
            var values = leaves.Select((leaf, label) => _builder.Linear([.. group.Select(packed => new LinearTerm(
                BigInteger.One << packed.Offset,
                _weights.Add(Name(tree, label, $"score{packed.Score}"), BitsOf(ranges[packed.Score]), leaf.Values[packed.Score] - ranges[packed.Score].Minimum)))])).ToArray();
            _builder.BeginBlock("trees", string.Create(CultureInfo.InvariantCulture, $"Tree {tree}."));
            sums[i].Add(new(1, NestedSelection.Lower(_builder, _diagrams[tree], label => values[label], _tests[tree])));
        }
    }

    /// <summary>Selections of single scores, or fewer of packed ones, whose sums are then read from bits.</summary>
    private ScorePacking Cheapest(Interval[] ranges, int[] users)
    {
        var maximums = ranges.Select((range, score) => users[score] * ((BigInteger.One << BitsOf(range)) - 1)).ToArray();
        return new[] { ScorePacking.Separate(maximums), ScorePacking.Of(maximums) }.MinBy(packing => packing.UnpackingCost + _diagrams.Select((diagram, tree) =>
            diagram.SplitCount * packing.Groups.Count(group => group.Any(packed => AddsTo(_leaves[tree], packed.Score)))).Sum())!;
    }

    /// <summary>A tree that gives a score nothing at any leaf has no weights for it.</summary>
    private static bool AddsTo(List<LeafNode<long>> leaves, int score) => leaves.Exists(leaf => leaf.Values[score] != 0);

    private Interval RangeOf(int score) => _leaves.Where(leaves => AddsTo(leaves, score))
        .SelectMany(leaves => leaves)
        .Select(leaf => Interval.Of(leaf.Values[score]))
        .DefaultIfEmpty(Interval.Of(0))
        .Aggregate((all, leaf) => all.Hull(leaf));

    private static int BitsOf(Interval range) => Math.Max(1, (int)(range.Maximum - range.Minimum).GetBitLength());

    private static string Name(int tree, int label, string what) => string.Create(CultureInfo.InvariantCulture, $"tree{tree}_leaf{label}_{what}");
}
