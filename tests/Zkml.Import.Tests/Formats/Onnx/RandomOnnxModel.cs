using Zkml.Import.Formats.Onnx.Schema;

using static Zkml.Import.Tests.Formats.Onnx.OnnxModels;

namespace Zkml.Import.Tests.Formats.Onnx;

/// <summary>
/// A small model of trees with everything that the operators' definitions allow and the importer reads, and what onnxruntime gives for it (core/providers/cpu/ml/tree_ensemble_common.h and
/// tree_ensemble_aggregator.h), written without the importer. Leaves are multiples of 2^-6 of few bits, so that integers hold them, and every tie, exactly.
/// </summary>
internal sealed class RandomOnnxModel
{
    /// <summary>Bits of the largest leaf, with its sign.</summary>
    public const int LeafBits = 10;

    private const int Largest = (1 << (LeafBits - 1)) - 1;
    private const float Step = 1 / 64f;
    private const int Float = 1;
    private const int Long = 7;
    private const int Double = 11;

    private static readonly string[] Modes = ["BRANCH_LEQ", "BRANCH_LT", "BRANCH_GTE", "BRANCH_GT", "BRANCH_EQ", "BRANCH_NEQ"];
    private static readonly float[] Numbers = [0, 0.5f, 0.1f, 1, 2, 3, -1, 100, -999, 1e30f, -1e30f, 16_777_216, 1e-40f, float.MaxValue, float.PositiveInfinity, float.NegativeInfinity];

    private readonly Random _random;
    private readonly List<Node> _nodes = [];
    private readonly int _type;
    private readonly int _features;
    private readonly int _scores;
    private readonly bool _isRegression;
    private readonly bool _averages;
    private readonly bool _isPositive;
    private readonly float[] _baseValues;

    public RandomOnnxModel(int seed)
    {
        _random = new(seed);
        (_type, _features) = (new[] { Float, Float, Long, Double }[_random.Next(4)], _random.Next(1, 5));
        _isRegression = _random.Next(3) == 0;
        _scores = _isRegression || _random.Next(2) == 0 ? 1 : _random.Next(3, 5);
        var trees = _isRegression ? 1 << _random.Next(3) : _random.Next(1, 6);
        _averages = _isRegression && _random.Next(2) == 0;
        _isPositive = !_isRegression && _scores == 1 && _random.Next(2) == 0;
        _baseValues = _random.Next(2) == 0 ? [] : [.. Enumerable.Range(0, _scores).Select(_ => _random.Next(-20, 20) * Step)];
        for (var tree = 0; tree < trees; tree++)
        {
            Grow(tree, 0, _random.Next(0, 5), 0);
        }

        // Some leaf is the largest, so that a unit is worth 2^-6; and another is negative where scores are margins.
        _nodes.First(node => node.IsLeaf).Weights[0] = Largest * Step;
        if (!_isRegression && _scores == 1 && !_isPositive)
        {
            _nodes.Last(node => node.IsLeaf).Weights[0] = -Largest * Step;
        }
    }

    /// <summary>The file's graph.</summary>
    public ModelProto ToModel()
    {
        var leaves = _nodes.Where(node => node.IsLeaf).SelectMany(node => node.Weights.Select((weight, score) => (Node: node, Score: score, Weight: weight))).ToArray();
        var prefix = _isRegression ? "target" : "class";
        List<AttributeProto> attributes =
        [
            Integers("nodes_treeids", [.. _nodes.Select(node => (long)node.Tree)]),
            Integers("nodes_nodeids", [.. _nodes.Select(node => (long)node.Number)]),
            Integers("nodes_featureids", [.. _nodes.Select(node => (long)node.Feature)]),
            Texts("nodes_modes", [.. _nodes.Select(node => node.Mode)]),
            Reals("nodes_values", [.. _nodes.Select(node => node.Value)]),
            Integers("nodes_truenodeids", [.. _nodes.Select(node => (long)node.True)]),
            Integers("nodes_falsenodeids", [.. _nodes.Select(node => (long)node.False)]),
            Integers("nodes_missing_value_tracks_true", [.. _nodes.Select(node => node.TracksTrue ? 1L : 0)]),
            Integers($"{prefix}_treeids", [.. leaves.Select(leaf => (long)leaf.Node.Tree)]),
            Integers($"{prefix}_nodeids", [.. leaves.Select(leaf => (long)leaf.Node.Number)]),
            Integers($"{prefix}_ids", [.. leaves.Select(leaf => _isRegression || _scores > 1 ? leaf.Score : 1L)]),
            Reals($"{prefix}_weights", [.. leaves.Select(leaf => leaf.Weight)]),
        ];
        if (!_isRegression)
        {
            attributes.Add(Integers("classlabels_int64s", [.. Enumerable.Range(0, Math.Max(2, _scores)).Select(label => (long)label)]));
        }

        if (_baseValues.Length > 0)
        {
            attributes.Add(Reals("base_values", _baseValues));
        }

        if (_averages)
        {
            attributes.Add(Text("aggregate_function", "AVERAGE"));
        }

        var model = Model(_isRegression ? "TreeEnsembleRegressor" : "TreeEnsembleClassifier", [.. attributes]);
        model.Graph.Input[0] = Input("X", _features, _type);
        return model;
    }

    /// <summary>The class, or the value, of a row.</summary>
    public double Answer(double[] row)
    {
        var scores = new double[_scores];
        foreach (var root in _nodes.Where(node => node.Number == 0))
        {
            var node = root;
            while (!node.IsLeaf)
            {
                var next = IsTrue(node, row[node.Feature]) ? node.True : node.False;
                node = _nodes.Single(other => other.Tree == node.Tree && other.Number == next);
            }

            for (var score = 0; score < _scores; score++)
            {
                scores[score] += node.Weights[score];
            }
        }

        if (_averages)
        {
            scores[0] /= _nodes.Max(node => node.Tree) + 1;
        }

        for (var score = 0; score < _baseValues.Length; score++)
        {
            scores[score] += _baseValues[score];
        }

        return _isRegression ? scores[0] : _scores > 1 ? Array.IndexOf(scores, scores.Max()) : scores[0] > (_isPositive ? 0.5 : 0) ? 1 : 0;
    }

    /// <summary>Rows of numbers at, just below and just above what the tests compare with, infinite and missing ones where the input may have them.</summary>
    public IEnumerable<double[]> Rows(int count)
    {
        double[] known = [.. _nodes.Where(node => !node.IsLeaf).Select(node => (double)node.Value).Concat(Numbers.Select(number => (double)number))];
        double[] numbers = _type == Long
            ? [.. known.Where(number => Math.Abs(number) < 1e15).SelectMany(number => new[] { Math.Floor(number), Math.Floor(number) + 1, Math.Floor(number) - 1 }), 16_777_217, 16_777_219]
            : [.. known.SelectMany(number => new[] { number, Math.BitDecrement(number), Math.BitIncrement(number), MathF.BitDecrement((float)number), MathF.BitIncrement((float)number) }).Where(number => !double.IsNaN(number)), double.NaN, double.NaN, 1e300];
        return Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, _features).Select(_ => numbers[_random.Next(numbers.Length)]).ToArray());
    }

    private bool IsTrue(Node node, double raw)
    {
        var (number, value) = (_type == Double ? raw : (float)raw, (double)node.Value);
        return (double.IsNaN(number) && node.TracksTrue) || node.Mode switch
        {
            "BRANCH_LEQ" => number <= value,
            "BRANCH_LT" => number < value,
            "BRANCH_GTE" => number >= value,
            "BRANCH_GT" => number > value,
            "BRANCH_EQ" => number == value,
            _ => number != value,
        };
    }

    // Numbers of nodes are in no order but that of growing; the children of a node stand anywhere behind it.
    private int Grow(int tree, int next, int depth, int level)
    {
        var node = new Node(tree, next);
        _nodes.Add(node);
        if (level >= depth || (level > 0 && _random.Next(4) == 0))
        {
            node.Mode = "LEAF";
            node.Weights = [.. Enumerable.Range(0, _scores).Select(_ => (_isPositive ? _random.Next(Largest / 4) : _random.Next(-Largest / 4, Largest / 4)) * Step)];
            return next + 1;
        }

        (node.Mode, node.Feature, node.Value, node.TracksTrue) = (Modes[_random.Next(Modes.Length)], _random.Next(_features), Numbers[_random.Next(Numbers.Length)], _random.Next(3) == 0);
        node.True = next + 1;
        node.False = Grow(tree, node.True, depth, level + 1);
        return Grow(tree, node.False, depth, level + 1);
    }

    private sealed record Node(int Tree, int Number)
    {
        public string Mode { get; set; } = "";

        public int Feature { get; set; }

        public float Value { get; set; }

        public bool TracksTrue { get; set; }

        public int True { get; set; }

        public int False { get; set; }

        public float[] Weights { get; set; } = [];

        public bool IsLeaf => Mode == "LEAF";
    }
}
