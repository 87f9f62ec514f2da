using System.Collections.Immutable;
using Zkml.Data.Datasets.Tables;
using Zkml.Data.Features;
using Zkml.Data.Features.Steps;
using Zkml.Evaluating;
using Zkml.Models;
using Zkml.Models.Trees;
using Zkml.Testing;
using Zkml.Tests.Tables;
using Zkml.Transpiling;

namespace Zkml.Tests.Transpiling;

/// <summary>Trees at the edges of what trees can be: all evaluators agree there, too.</summary>
public sealed class TreeLimitTests : IDisposable
{
    private const int Features = 49;

    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(WeightSource.Constant)]
    [InlineData(WeightSource.Input)]
    public void A_tree_of_depth_30_works(WeightSource weights)
    {
        const int depth = 30;
        var nodes = Enumerable.Range(0, depth).SelectMany(level => new TreeNode<long>[]
        {
            new SplitNode<long>(level * 7 % 5, 250 - (8 * level), (2 * level) + 2, (2 * level) + 1),
            Leaf(level % 3, 3),
        });
        var tree = new DecisionTree<long>([.. nodes, Leaf(0, 3)]);
        tree.Depth.ShouldBe(depth);
        ShouldAgree(Trees(3, tree), weights);
    }

    [Theory]
    [InlineData(WeightSource.Constant)]
    [InlineData(WeightSource.Input)]
    public void A_tree_of_one_leaf_works(WeightSource weights) => ShouldAgree(Trees(3, new DecisionTree<long>([Leaf(2, 3)])), weights).ShouldAllBe(label => label == 2);

    [Fact]
    public void A_forest_of_500_trees_works()
    {
        var random = new Random(1);
        var trees = Enumerable.Range(0, 500).Select(_ => new DecisionTree<long>(
        [
            new SplitNode<long>(random.Next(Features), random.Next(255), 1, 2),
            new SplitNode<long>(random.Next(Features), random.Next(255), 3, 4),
            new SplitNode<long>(random.Next(Features), random.Next(255), 5, 6),
            .. Enumerable.Range(0, 4).Select(_ => Leaf(random.Next(4), 4)),
        ]));
        ShouldAgree(Trees(4, [.. trees]), WeightSource.Constant).Distinct().Count().ShouldBeGreaterThan(1);
    }

    [Fact]
    public void Seventeen_classes_with_odd_numbers_and_negative_and_huge_features_come_through_a_table()
    {
        var lines = Enumerable.Range(0, 170).Select(row => FormattableString.Invariant($"{((row / 10) - 8) * 1.5e14},{(row % 10 * 0.001) - 0.005},{Label(row / 10)}"));
        var path = Path.Combine(_folder.Path, "odd.csv");
        File.WriteAllText(path, $"huge,small,kind\n{string.Join('\n', lines)}\n");
        var table = CsvFile.Read(path);
        var samples = new TableDataset("odd", table, TableTarget.Infer(table));
        var transpiled = Transpiler.Transpile(TableModels.Train(samples, SchemaInference.Infer(table), TableModels.Tree), new("odd_classes"));
        transpiled.Model.ClassLabels.Order().ShouldBe(Enumerable.Range(0, 17).Select(kind => $"{Label(kind)}").Order());
        var evaluation = ModelEvaluator.Evaluate(transpiled, samples, interpreterSamples: 170);
        (evaluation.FloatAccuracy, evaluation.CircuitAccuracy, evaluation.Disagreements.Length, evaluation.InterpreterDisagreements).ShouldBe((1, 1, 0, 0));
        int[][] rows = [.. transpiled.Model.Pipeline.EncodeAll(samples).Chunk(transpiled.Model.Pipeline.Inputs.Length)];
        Agreement.OfEvaluators(transpiled, Agreement.AroundThresholds(transpiled, rows));
    }

    private static int Label(int kind) => (kind * kind * 13) - 5;

    private static int[] ShouldAgree(TreeEnsemble<long> trees, WeightSource weights)
    {
        var model = new ZkModel(
            "pixels",
            "Trees for a test.",
            "mnist",
            new ImagePipeline([new BlockAverage(4)], []),
            new FloatTrees(new(Features, [new([new LeafNode<double>([.. new double[trees.ScoreCount]])])], [.. new double[trees.ScoreCount]], EnsembleOutput.LargestScore)),
            new IntegerTrees(trees),
            [.. Enumerable.Range(0, trees.ScoreCount).Select(label => $"{label}")],
            new ImportProvenance("zkml import pixels.onnx --out model.json", "ONNX", "pixels.onnx", new string('0', 64)));
        var transpiled = Transpiler.Transpile(model, new("pixels_model") { Weights = weights });
        var random = new Random(1);
        int[][] samples = [.. Enumerable.Range(0, 20).Select(_ => Enumerable.Range(0, Features).Select(_ => random.Next(256)).ToArray())];
        return Agreement.OfEvaluators(transpiled, [.. samples, .. Agreement.AroundThresholds(transpiled, samples).Take(trees.Trees.Length == 1 ? 150 : 20)]);
    }

    private static TreeEnsemble<long> Trees(int classes, params ImmutableArray<DecisionTree<long>> trees) => new(Features, trees, [.. new long[classes]], EnsembleOutput.LargestScore);

    private static LeafNode<long> Leaf(int label, int classes) => new([.. Enumerable.Range(0, classes).Select(score => score == label ? 1L : 0L)]);
}
