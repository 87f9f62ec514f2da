using System.Collections.Immutable;
using Google.Protobuf;
using Zkml.Host;
using Zkml.Import.Imported;
using Zkml.Import.Trees;
using Zkml.Models.Trees;

namespace Zkml.Import.Formats.Onnx;

/// <summary>
/// The arrays <c>nodes_*</c> of <c>TreeEnsembleClassifier</c> and <c>TreeEnsembleRegressor</c>: one row a node of any tree, known by its numbers of tree and node.
/// Leaves get their values from arrays of weights that name them by the same numbers.
/// </summary>
internal sealed class NodeTable
{
    private static readonly ByteString LeafMode = ByteString.CopyFromUtf8("LEAF");

    private readonly OnnxAttributes _attributes;
    private readonly Dictionary<(long Tree, long Node), int> _rows = [];
    private readonly Dictionary<long, List<int>> _trees = [];
    private readonly IReadOnlyList<long> _treeNumbers;
    private readonly IReadOnlyList<long> _nodeNumbers;
    private readonly IReadOnlyList<ByteString> _modes;

    public NodeTable(OnnxAttributes attributes)
    {
        _attributes = attributes;
        _nodeNumbers = attributes.Integers("nodes_nodeids");
        Count = ImportLimits.Require(_nodeNumbers.Count, 1, ImportLimits.MaximumNodes, attributes.File, attributes.PlaceOf("nodes_nodeids"), "nodes");
        _treeNumbers = attributes.Integers("nodes_treeids", Count);
        _modes = attributes.RawTexts("nodes_modes", Count);
        for (var row = 0; row < Count; row++)
        {
            if (!_rows.TryAdd((_treeNumbers[row], _nodeNumbers[row]), row))
            {
                throw Wrong(row, "the node is there twice");
            }

            if (!_trees.TryGetValue(_treeNumbers[row], out var rows))
            {
                _trees.Add(_treeNumbers[row], rows = []);
            }

            rows.Add(row);
        }

        ImportLimits.Require(_trees.Count, 1, ImportLimits.MaximumTrees, attributes.File, attributes.Place, "trees");
    }

    /// <summary>Nodes of all trees.</summary>
    public int Count { get; }

    public int TreeCount => _trees.Count;

    public int LeafCount => _modes.Count(mode => mode.Equals(LeafMode));

    /// <summary>How many leaves a tree has, by the file's number of it.</summary>
    public int LeavesOf(long tree) => _trees[tree].Count(row => _modes[row].Equals(LeafMode));

    /// <summary>The row of a leaf that a weight belongs to.</summary>
    public int LeafRow(long tree, long node)
    {
        if (!_rows.TryGetValue((tree, node), out var row))
        {
            throw new MalformedInputException(_attributes.File, $"tree {tree}, node {node}", "a weight belongs to this node, which is not there");
        }

        return _modes[row].Equals(LeafMode) ? row : throw Wrong(row, "a weight belongs to this node, which is not a leaf");
    }

    /// <summary>Puts the trees together.</summary>
    /// <param name="leafValues">The values of the leaf in a row.</param>
    /// <param name="features">What the trees see.</param>
    public (ImmutableArray<DecisionTree<double>> Trees, int FeatureCount) Assemble(Func<int, ImmutableArray<double>> leafValues, OnnxFeatures features)
    {
        var nodes = ReadNodes(leafValues, features);
        var highest = nodes.Max(node => node is SplitNode<double> split ? split.Feature : 0);
        var featureCount = features.CountFor(highest, _attributes.File);
        var trees = ImmutableArray.CreateBuilder<DecisionTree<double>>(_trees.Count);
        var treeNodes = new List<TreeNode<double>>();
        var numbers = new List<long>();
        foreach (var (tree, rows) in _trees)
        {
            treeNodes.Clear();
            numbers.Clear();
            foreach (var row in rows)
            {
                treeNodes.Add(nodes[row]);
                numbers.Add(_nodeNumbers[row]);
            }

            trees.Add(TreeAssembler.Assemble(treeNodes, featureCount, new(_attributes.File, tree, numbers)));
        }

        return (trees.MoveToImmutable(), featureCount);
    }

    private TreeNode<double>[] ReadNodes(Func<int, ImmutableArray<double>> leafValues, OnnxFeatures features)
    {
        var featureNumbers = _attributes.Integers("nodes_featureids", Count);
        var values = _attributes.Reals("nodes_values", Count);
        var trueNumbers = _attributes.Integers("nodes_truenodeids", Count);
        var falseNumbers = _attributes.Integers("nodes_falsenodeids", Count);
        var missingIsTrue = _attributes.IntegersOrNone("nodes_missing_value_tracks_true", Count);
        var positions = Positions();
        var nodes = new TreeNode<double>[Count];
        for (var row = 0; row < Count; row++)
        {
            if (_modes[row].Equals(LeafMode))
            {
                nodes[row] = new LeafNode<double>(leafValues(row));
                continue;
            }

            var mode = _modes[row].ToStringUtf8();
            var feature = FeatureOf(featureNumbers[row], row);
            nodes[row] = SplitRule.Create(
                mode, feature, values[row], features, missingIsTrue is not null && missingIsTrue[row] != 0, Child(row, trueNumbers[row], positions), Child(row, falseNumbers[row], positions))
                ?? throw Wrong(row, $"the mode {OneLine.Of(mode)} is not supported; expected one of {SplitRule.Known}, LEAF");
        }

        return nodes;
    }

    private int FeatureOf(long number, int row) =>
        number is >= 0 and < ImportLimits.MaximumFeatures ? (int)number : throw Wrong(row, $"feature {number} is not there; expected 0 to {ImportLimits.MaximumFeatures - 1}");

    private int Child(int row, long number, int[] positions) =>
        _rows.TryGetValue((_treeNumbers[row], number), out var child) ? positions[child] : throw Wrong(row, $"the child {number} is missing; a test has two");

    // Each row's position among the rows of its tree.
    private int[] Positions()
    {
        var positions = new int[Count];
        foreach (var rows in _trees.Values)
        {
            for (var i = 0; i < rows.Count; i++)
            {
                positions[rows[i]] = i;
            }
        }

        return positions;
    }

    private MalformedInputException Wrong(int row, string problem) => new(_attributes.File, $"tree {_treeNumbers[row]}, node {_nodeNumbers[row]}", problem);
}
