using Zkml.Models.Quantization.Trees;

namespace Zkml.Import.Tests;

public sealed class QuantizedLibraryModelTests
{
    [Theory]
    [InlineData("iris-tree.onnx")]
    [InlineData("iris-tree-strings.onnx")]
    [InlineData("wine-tree-odd-labels.onnx")]
    [InlineData("digits-tree.onnx")]
    [InlineData("digits-forest.onnx")]
    [InlineData("digits-forest-zipmap.onnx")]
    [InlineData("cancer-boosting.onnx")]
    [InlineData("digits-xgboost.xgboost.json")]
    [InlineData("cancer-xgboost.xgboost.json")]
    [InlineData("wine-lightgbm.lightgbm.json")]
    [InlineData("wine-lightgbm.lightgbm.txt")]
    public void A_quantised_model_gives_the_librarys_class_on_every_sample(string file)
    {
        var library = LibraryModel.Load(file);
        var quantized = Quantize(library);
        quantized.Report.Samples.ShouldBe(library.Samples.Length);
        quantized.Report.ChangedRows.ShouldBeEmpty();
        quantized.Report.TiedRows.ShouldBeEmpty();
        library.Samples.Select(sample => library.Model.ClassLabels[quantized.Ensemble.ClassOf(Scores(quantized, sample))]).ShouldBe(library.Classes);
    }

    [Theory]
    [InlineData("iris-tree.onnx")]
    [InlineData("wine-tree-odd-labels.onnx")]
    [InlineData("digits-forest.onnx")]
    [InlineData("cancer-boosting.onnx")]
    [InlineData("digits-xgboost.xgboost.json")]
    [InlineData("cancer-xgboost.xgboost.json")]
    [InlineData("wine-lightgbm.lightgbm.txt")]
    public void Thresholds_alone_are_enough_to_keep_the_class_of_every_sample(string file)
    {
        var library = LibraryModel.Load(file);
        var quantized = TreeQuantizer.Quantize(library.Model.Ensemble);
        library.Samples.Select(sample => library.Model.ClassLabels[quantized.Ensemble.ClassOf(Scores(quantized, sample))]).ShouldBe(library.Classes);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(16)]
    public void A_quantised_regression_gives_the_librarys_value_within_the_bound(int leafBits)
    {
        var library = LibraryModel.Load("diabetes-tree-regressor.onnx");
        var quantized = TreeQuantizer.Quantize(library.Model.Ensemble, [.. library.Samples.SelectMany(sample => sample)], new(LeafBits: leafBits));
        quantized.Report.ChangedRows.ShouldBeEmpty();
        for (var i = 0; i < library.Samples.Length; i++)
        {
            (Scores(quantized, library.Samples[i])[0] * quantized.Step).ShouldBe(library.Values[i], quantized.Report.ScoreBound + 1e-5);
        }
    }

    private static QuantizedTrees Quantize(LibraryModel library) => TreeQuantizer.Quantize(library.Model.Ensemble, [.. library.Samples.SelectMany(sample => sample)]);

    private static long[] Scores(QuantizedTrees quantized, double[] sample)
    {
        var features = new long[sample.Length];
        quantized.Quantize(sample, features);
        var scores = new long[quantized.Ensemble.ScoreCount];
        quantized.Ensemble.ComputeScores(features, scores);
        return scores;
    }
}
