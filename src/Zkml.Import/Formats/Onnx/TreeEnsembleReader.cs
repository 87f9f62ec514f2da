using System.Collections.Immutable;
using Zkml.Host;
using Zkml.Import.Imported;
using Zkml.Import.Trees;
using Zkml.Models;
using Zkml.Models.Trees;

namespace Zkml.Import.Formats.Onnx;

/// <summary>
/// Reads <c>TreeEnsemble</c> of ai.onnx.ml 5: tests and leaves have arrays of their own, and a child is a position in one of them.
/// </summary>
internal sealed class TreeEnsembleReader
{
    // The operator's definition numbers what the older operators name.
    private static readonly string[] Aggregates = ["AVERAGE", "SUM", "MIN", "MAX"];
    private static readonly string[] Transforms = ["NONE", "SOFTMAX", "LOGISTIC", "SOFTMAX_ZERO", "PROBIT"];

    private readonly OnnxAttributes _attributes;
    private readonly OnnxFeatures _input;
    private readonly int _targets;
    private readonly double _factor;
    private readonly IReadOnlyList<long> _features;
    private readonly long[] _modes;
    private readonly double[] _splits;
    private readonly IReadOnlyList<long> _trueNodes;
    private readonly IReadOnlyList<long> _falseNodes;
    private readonly IReadOnlyList<long>? _missingIsTrue;
    private readonly IReadOnlyList<long> _trueLeaves;
    private readonly IReadOnlyList<long> _falseLeaves;
    private readonly IReadOnlyList<long> _leafTargets;
    private readonly double[] _leafWeights;
    private readonly int[] _treeOf;

    private TreeEnsembleReader(OnnxAttributes attributes, OnnxFeatures features, int targets, double factor)
    {
        _attributes = attributes;
        _input = features;
        _targets = targets;
        _factor = factor;
        _features = attributes.Integers("nodes_featureids");
        var count = ImportLimits.Require(_features.Count, 1, ImportLimits.MaximumNodes, attributes.File, attributes.PlaceOf("nodes_featureids"), "nodes");
        _modes = attributes.TensorOfBytes("nodes_modes", count);
        _splits = attributes.TensorOfReals("nodes_splits", count);
        _trueNodes = attributes.Integers("nodes_truenodeids", count);
        _falseNodes = attributes.Integers("nodes_falsenodeids", count);
        _missingIsTrue = attributes.IntegersOrNone("nodes_missing_value_tracks_true", count);
        _trueLeaves = attributes.Integers("nodes_trueleafs", count);
        _falseLeaves = attributes.Integers("nodes_falseleafs", count);
        _leafTargets = attributes.Integers("leaf_targetids");
        var leaves = ImportLimits.Require(_leafTargets.Count, 1, ImportLimits.MaximumNodes, attributes.File, attributes.PlaceOf("leaf_targetids"), "leaves");
        _leafWeights = attributes.TensorOfReals("leaf_weights", leaves);
        ImportLimits.RequireLeafValues(count + (long)attributes.Integers("tree_roots").Count, targets, attributes.File);
        _treeOf = new int[count];
    }

    public static TreeOperator Read(OnnxAttributes attributes, OnnxFeatures features)
    {
        var roots = attributes.Integers("tree_roots");
        var treeCount = ImportLimits.Require(roots.Count, 1, ImportLimits.MaximumTrees, attributes.File, attributes.PlaceOf("tree_roots"), "trees");
        var targets = ImportLimits.Require(attributes.Integer("n_targets", 1), 1, ImportLimits.MaximumClasses, attributes.File, attributes.PlaceOf("n_targets"), "targets");
        var notes = ImmutableArray.CreateBuilder<string>();
        var factor = TreeRegressorReader.Factor(Choice("aggregate_function", 1, Aggregates, attributes), treeCount, attributes, notes);
        var transform = Choice("post_transform", 0, Transforms, attributes);
        if (targets == 1)
        {
            PostTransforms.ForValues(transform, attributes);
        }
        else
        {
            PostTransforms.ForClasses(transform, attributes, notes);
        }

        var reader = new TreeEnsembleReader(attributes, features, targets, factor);
        var featureCount = features.CountFor(reader._features.Max(), attributes.File);
        var trees = ImmutableArray.CreateBuilder<DecisionTree<double>>(treeCount);
        for (var tree = 0; tree < treeCount; tree++)
        {
            trees.Add(reader.ReadTree(tree, roots[tree], featureCount));
        }

        var unused = Array.IndexOf(reader._treeOf, 0);
        return unused < 0
            ? new(new(featureCount, trees.MoveToImmutable(), [.. new double[targets]], targets == 1 ? EnsembleOutput.Value : EnsembleOutput.LargestScore), null, notes.ToImmutable())
            : throw new MalformedInputException(attributes.File, $"node {unused}", "the node belongs to no tree; no root leads to it");
    }

    private static string Choice(string name, int fallback, string[] names, OnnxAttributes attributes) =>
        attributes.Integer(name, fallback) is var number && number >= 0 && number < names.Length
            ? names[number]
            : throw new MalformedInputException(attributes.File, attributes.PlaceOf(name), $"expected a number from 0 to {names.Length - 1}, found {number}");

    private DecisionTree<double> ReadTree(int tree, long root, int featureCount)
    {
        var nodes = new List<TreeNode<double>>();
        var numbers = new List<long>();
        var place = new TreePlace(_attributes.File, tree, numbers);
        var pending = new Stack<(long Node, int Position)>();
        Reach(root, leaf: false, tree, nodes, numbers, pending);
        if (IsSingleLeaf((int)root))
        {
            nodes[0] = Leaf(_trueNodes[(int)root], tree);
            pending.Clear();
        }

        while (pending.TryPop(out var next))
        {
            var node = (int)next.Node;
            if (_features[node] is < 0 or >= ImportLimits.MaximumFeatures)
            {
                throw place.Wrong(next.Position, $"feature {_features[node]} is not there; the model has {featureCount} features, counted from 0");
            }

            var whenTrue = Reach(_trueNodes[node], _trueLeaves[node] != 0, tree, nodes, numbers, pending);
            var whenFalse = Reach(_falseNodes[node], _falseLeaves[node] != 0, tree, nodes, numbers, pending);
            var mode = SplitRule.NameOf(_modes[node]);
            nodes[next.Position] = SplitRule.Create(
                mode ?? "", (int)_features[node], _splits[node], _input, _missingIsTrue is not null && _missingIsTrue[node] != 0, whenTrue, whenFalse)
                ?? throw place.Wrong(next.Position, $"the mode {mode ?? "number " + _modes[node]} is not supported; expected one of {SplitRule.Known}, numbered from 0");
        }

        return TreeAssembler.Assemble(nodes, featureCount, place);
    }

    // A tree of one leaf has a test both of whose children are that leaf.
    private bool IsSingleLeaf(int root) => _trueLeaves[root] != 0 && _falseLeaves[root] != 0 && _trueNodes[root] == _falseNodes[root];

    private int Reach(long number, bool leaf, int tree, List<TreeNode<double>> nodes, List<long> numbers, Stack<(long Node, int Position)> pending)
    {
        if (leaf)
        {
            nodes.Add(Leaf(number, tree));
        }
        else if (number < 0 || number >= _treeOf.Length)
        {
            throw new MalformedInputException(_attributes.File, $"tree {tree}, node {number}", $"the node is missing; there are {_treeOf.Length}, counted from 0");
        }
        else if (_treeOf[number] != 0)
        {
            throw new MalformedInputException(_attributes.File, $"tree {tree}, node {number}", "the node is reached twice: it has two parents or is part of a cycle; expected one parent");
        }
        else
        {
            _treeOf[number] = tree + 1;
            pending.Push((number, nodes.Count));
            nodes.Add(new LeafNode<double>([]));
        }

        numbers.Add(number);
        return nodes.Count - 1;
    }

    private LeafNode<double> Leaf(long number, int tree)
    {
        if (number < 0 || number >= _leafWeights.Length)
        {
            throw new MalformedInputException(_attributes.File, $"tree {tree}, leaf {number}", $"the leaf is missing; there are {_leafWeights.Length}, counted from 0");
        }

        var target = _leafTargets[(int)number];
        if (target < 0 || target >= _targets)
        {
            throw new MalformedInputException(_attributes.File, $"tree {tree}, leaf {number}", $"the leaf belongs to target {target}; there are {_targets}, counted from 0");
        }

        var values = new double[_targets];
        values[target] = _leafWeights[number] * _factor;
        return new([.. values]);
    }
}
