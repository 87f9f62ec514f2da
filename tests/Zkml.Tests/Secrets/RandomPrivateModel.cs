using Zkml.Data.Datasets.Tables;
using Zkml.Data.Features.Tables;
using Zkml.Models;
using Zkml.Models.Quantization.Trees;
using Zkml.Models.Trees;

namespace Zkml.Tests.Secrets;

/// <summary>
/// A model of random trees over random columns. One seed decides all that is public: columns, what is declared of them, shapes, what scores mean; another one the thresholds, the leaves and what
/// scores start from.
/// </summary>
internal static class RandomPrivateModel
{
    public static ZkModel Draw(int shapeSeed, int secretSeed)
    {
        var (shape, secret) = (new Random(shapeSeed), new Random(secretSeed));
        var output = (EnsembleOutput)shape.Next(3);
        var schema = new TableSchema([.. Enumerable.Range(0, shape.Next(1, 6)).Select(i => Column(shape, i))], "outcome") { TargetRange = output == EnsembleOutput.Value ? new(-50, 200) : null };
        var ensemble = Ensemble(shape, secret, schema, output);
        var quantized = TreeQuantizer.Quantize(ensemble);
        return new(
            "secret_model",
            "Random trees.",
            "csv",
            new TablePipeline(schema, quantized.Encodings),
            new FloatTrees(ensemble),
            new IntegerTrees(quantized.Ensemble),
            [.. Enumerable.Range(0, ensemble.ClassCount).Select(label => $"class {label}")],
            new ImportProvenance("zkml import secret.json --out model.json", "XGBoost JSON", "secret.json", new string('0', 64)),
            output == EnsembleOutput.Value ? new("outcome", 1 / quantized.Step) : null);
    }

    private static TableColumn Column(Random shape, int index) => shape.Next(6) switch
    {
        0 => new CategoricalColumn($"kind{index}", ["a", "b", "c"], CategoryEncoding.OneHot),
        1 => new CategoricalColumn($"grade{index}", ["low", "medium", "high", "top"], CategoryEncoding.Ordinal),
        2 => new NumericColumn($"share{index}", Range: new(0, 1)),
        3 => new NumericColumn($"size{index}", Range: new(-1e6 * shape.NextDouble(), 1e6)),
        var decimals => new NumericColumn($"measure{index}", Range: new(shape.Next(-20, 20), shape.Next(100, 400), decimals - 3)),
    };

    private static TreeEnsemble<double> Ensemble(Random shape, Random secret, TableSchema schema, EnsembleOutput output)
    {
        var scores = output == EnsembleOutput.LargestScore ? shape.Next(2, 5) : 1;
        var isOneEach = scores > 1 && shape.Next(2) == 0;
        var trees = isOneEach ? scores * shape.Next(1, 4) : shape.Next(1, 6);
        var size = Math.Pow(10, secret.Next(-3, 2));
        return new(
            schema.FeatureNames.Length,
            [.. Enumerable.Range(0, trees).Select(tree => Tree(shape, schema, () => Leaf(secret, scores, isOneEach ? tree % scores : null, output == EnsembleOutput.Value ? 15 : size), range => Threshold(secret, range)))],
            [.. Enumerable.Range(0, scores).Select(_ => output == EnsembleOutput.Value ? secret.NextDouble() * 30 : size * (secret.NextDouble() - 0.5))],
            output);
    }

    private static DecisionTree<double> Tree(Random shape, TableSchema schema, Func<LeafNode<double>> leaf, Func<ColumnRange, double> threshold)
    {
        var nodes = new List<TreeNode<double>>();
        Grow(shape.Next(0, 5));
        return new([.. nodes]);

        int Grow(int depth)
        {
            var place = nodes.Count;
            nodes.Add(leaf());
            if (depth > 0 && (place == 0 || shape.Next(4) > 0))
            {
                var feature = shape.Next(schema.FeatureNames.Length);
                var value = threshold(schema.FeatureRanges[feature]!);
                var atMost = Grow(depth - 1);
                nodes[place] = new SplitNode<double>(feature, value, atMost, Grow(depth - 1));
            }

            return place;
        }
    }

    // Equal leaves, and a whole tree of zeros, are part of the secret.
    private static LeafNode<double> Leaf(Random secret, int scores, int? only, double size) =>
        new([.. Enumerable.Range(0, scores).Select(score => only is { } one && one != score ? 0 : secret.Next(5) == 0 ? size : size * (secret.NextDouble() - 0.5))]);

    private static double Threshold(Random secret, ColumnRange range)
    {
        if (range.Decimals is not { } decimals)
        {
            return range.Minimum + ((0.001 + (0.99 * secret.NextDouble())) * (range.Maximum - range.Minimum));
        }

        // Half way between two numbers, where training puts it, or anywhere between them.
        var unit = Math.Pow(10, -decimals);
        var step = secret.NextInt64((long)Math.Round((range.Maximum - range.Minimum) / unit));
        return range.Minimum + ((step + (secret.Next(2) == 0 ? 0.5 : 0.1 + (0.8 * secret.NextDouble()))) * unit);
    }
}
