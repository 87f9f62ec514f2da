using System.Collections.Immutable;
using Zkml.Host;
using Zkml.Import.Imported;

namespace Zkml.Import.Formats.Onnx;

/// <summary>The arrays <c>class_*</c> or <c>target_*</c>: each entry adds a weight to one score of one leaf.</summary>
internal sealed class LeafWeights
{
    private readonly Dictionary<int, double[]> _values = [];
    private readonly ImmutableArray<double> _nothing;

    /// <param name="attributes">The operator's.</param>
    /// <param name="prefix"><c>class</c> or <c>target</c>.</param>
    /// <param name="nodes">The nodes that the entries name.</param>
    /// <param name="scores">How many scores there are.</param>
    public LeafWeights(OnnxAttributes attributes, string prefix, NodeTable nodes, int scores)
    {
        var ids = attributes.Integers($"{prefix}_ids");
        var trees = attributes.Integers($"{prefix}_treeids", ids.Count);
        var nodeNumbers = attributes.Integers($"{prefix}_nodeids", ids.Count);
        Weights = attributes.Reals($"{prefix}_weights", ids.Count);
        Ids = ids;

        // One score of two classes needs no place for the other.
        var distinct = ids.Distinct().Take(2).Count();
        ScoreCount = prefix == "class" && scores == 2 && distinct == 1 ? 1 : scores;
        ImportLimits.RequireLeafValues(nodes.LeafCount, ScoreCount, attributes.File);
        Trees = trees;
        Rows = new int[ids.Count];
        _nothing = [.. new double[ScoreCount]];
        for (var i = 0; i < ids.Count; i++)
        {
            var row = Rows[i] = nodes.LeafRow(trees[i], nodeNumbers[i]);
            if (ids[i] < 0 || ids[i] >= scores)
            {
                throw new MalformedInputException(attributes.File, $"tree {trees[i]}, node {nodeNumbers[i]}", $"a weight belongs to {prefix} {ids[i]}; there are {scores}, counted from 0");
            }

            if (!_values.TryGetValue(row, out var values))
            {
                _values.Add(row, values = new double[ScoreCount]);
            }

            values[ScoreCount == 1 ? 0 : ids[i]] += Weights[i];
        }
    }

    /// <summary>The file's number of the tree of each entry.</summary>
    public IReadOnlyList<long> Trees { get; }

    /// <summary>The leaf of each entry, as a row of the node table.</summary>
    public int[] Rows { get; }

    /// <summary>Which score each entry adds to, as the file says.</summary>
    public IReadOnlyList<long> Ids { get; }

    /// <summary>What each entry adds.</summary>
    public double[] Weights { get; }

    /// <summary>How many scores the leaves have: 1 for two classes whose entries all name the same one.</summary>
    public int ScoreCount { get; }

    /// <summary>What the leaf in a row of the node table adds to a score.</summary>
    public double Of(int row, int score) => _values.TryGetValue(row, out var values) ? values[score] : 0;

    /// <summary>What the leaf in a row of the node table adds to the scores, times a factor.</summary>
    public ImmutableArray<double> Of(int row, double factor = 1) =>
        !_values.TryGetValue(row, out var values) ? _nothing : factor == 1 ? [.. values] : [.. values.Select(value => value * factor)];
}
