using System.Text;
using Zkml.Data.Datasets.Tables;
using Zkml.Data.Features.Tables;
using Zkml.Evaluating;
using Zkml.Models;
using Zkml.Models.Trees;
using Zkml.Testing;
using Zkml.Transpiling;

namespace Zkml.Tests.Evaluating;

public sealed class BlockTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>More samples than are evaluated at once, of which every seventh is of the second class and every eleventh is labelled wrongly.</summary>
    [Fact]
    public void A_table_of_many_rows_is_evaluated_as_one()
    {
        const int rows = 70_000;
        var text = new StringBuilder("x,kind\n");
        for (var row = 0; row < rows; row++)
        {
            text.Append(row % 7 == 0 ? "200," : "3,").Append(row % 7 == 0 == (row % 11 != 0) ? "b\n" : "a\n");
        }

        var samples = new TableDataset("many", CsvFile.Read(_folder.Write("many.csv", Encoding.UTF8.GetBytes(text.ToString()))), new("kind", ["a", "b"]));

        var evaluation = ModelEvaluator.Evaluate(Transpiler.Transpile(Model, new("block_model")), samples, interpreterSamples: 40_000);

        evaluation.CircuitClasses.ShouldBe(Enumerable.Range(0, rows).Select(row => row % 7 == 0 ? 1 : 0));
        var right = Enumerable.Range(0, rows).Count(row => row % 11 != 0) / (double)rows;
        (evaluation.FloatAccuracy, evaluation.IntegerAccuracy, evaluation.CircuitAccuracy).ShouldBe((right, right, right));
        (evaluation.Samples, evaluation.InterpreterSamples, evaluation.InterpreterDisagreements, evaluation.Disagreements.Length).ShouldBe((rows, 40_000, 0, 0));
    }

    private static ZkModel Model => new(
        "stump",
        "One test.",
        "csv",
        new TablePipeline(new([new NumericColumn("x")], "kind"), [new LinearEncoding(FeatureScale.Binary(0), 0, 8)]),
        new FloatTrees(new(1, [new([new SplitNode<double>(0, 100, 1, 2), new LeafNode<double>([1, 0]), new LeafNode<double>([0, 1])])], [0, 0], EnsembleOutput.LargestScore)),
        new IntegerTrees(new(1, [new([new SplitNode<long>(0, 100, 1, 2), new LeafNode<long>([1, 0]), new LeafNode<long>([0, 1])])], [0, 0], EnsembleOutput.LargestScore)),
        ["a", "b"],
        new ImportProvenance("zkml import stump.onnx --out model.json", "ONNX", "stump.onnx", new string('0', 64)));
}
