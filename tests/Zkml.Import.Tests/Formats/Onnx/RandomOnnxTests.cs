using Google.Protobuf;
using Zkml.Data.Features.Tables;
using Zkml.Import.Imported;
using Zkml.Models.Trees;

namespace Zkml.Import.Tests.Formats.Onnx;

/// <summary>Random models of trees in ONNX: the integer model gives on every row, NaN and infinities included, what onnxruntime gives.</summary>
public sealed class RandomOnnxTests
{
    private const int Models = 100;
    private const int Rows = 100;

    [Fact]
    public void A_model_answers_as_onnxruntime_does()
    {
        for (var seed = 0; seed < Models; seed++)
        {
            var drawn = new RandomOnnxModel(seed);
            var imported = ModelImporter.Read(drawn.ToModel().ToByteArray(), "model.onnx");
            var model = ImportedModelBuilder.Build(imported, "random", new("zkml import", imported.Format, "model.onnx", new('0', 64)), options: new(LeafBits: RandomOnnxModel.LeafBits)).Model;
            var (pipeline, ensemble) = ((TablePipeline)model.Pipeline, ((IntegerTrees)model.Integer).Ensemble);
            foreach (var row in drawn.Rows(Rows))
            {
                var features = new int[pipeline.Features.Length];
                pipeline.ComputeFeatures(pipeline.EncodeFeatures(row), features);
                var scores = new long[ensemble.ScoreCount];
                ensemble.ComputeScores(Array.ConvertAll(features, feature => (long)feature), scores);
                var answer = model.Regression is { } regression ? scores[0] / regression.Scale : ensemble.ClassOf(scores);
                answer.ShouldBe(drawn.Answer(row), $"seed {seed}: {string.Join(' ', row)}");
            }
        }
    }
}
