using System.Text;
using System.Text.Json.Nodes;
using Zkml.Data.Features.Tables;
using Zkml.Import.Imported;
using Zkml.Models.Trees;

namespace Zkml.Import.Tests.Formats.CatBoost;

/// <summary>Random oblivious trees, written as CatBoost's JSON: the integer model gives on every row, NaN and infinities included, what the library gives (catboost/libs/model/cpu/evaluator_impl.cpp).</summary>
public sealed class RandomCatBoostTests
{
    private const int Models = 40;
    private const int Rows = 100;
    private const int LeafBits = 10;
    private const int Largest = (1 << (LeafBits - 1)) - 1;
    private const double Step = 1.0 / 64;

    private static readonly float[] Borders = [0, 0.5f, 0.1f, 1, 2.5f, -1, -999.5f, 1e30f, -1e30f, 16_777_216, 1e-40f, float.MaxValue];

    [Fact]
    public void A_model_answers_as_the_library_does()
    {
        for (var seed = 0; seed < Models; seed++)
        {
            var random = new Random(seed);
            var treatments = Enumerable.Range(0, random.Next(1, 5)).Select(_ => random.Next(2) == 0 ? "AsFalse" : "AsTrue").ToArray();
            var scores = random.Next(2) == 0 ? 1 : random.Next(2, 5);
            var trees = Enumerable.Range(0, random.Next(1, 6)).Select(_ => Draw(random, treatments.Length, scores)).ToArray();
            trees[0].Leaves[0] = Largest * Step;
            var imported = ModelImporter.Read(Write(treatments, scores, trees), "model.json");
            var model = ImportedModelBuilder.Build(imported, "random", new("zkml import", imported.Format, "model.json", new('0', 64)), options: new(LeafBits: LeafBits)).Model;
            var (pipeline, ensemble) = ((TablePipeline)model.Pipeline, ((IntegerTrees)model.Integer).Ensemble);
            double[] numbers = [.. Borders.SelectMany(border => new double[] { border, Math.BitDecrement(border), Math.BitIncrement(border), MathF.BitDecrement(border), MathF.BitIncrement(border) }), double.NaN, double.NaN, 1e300, double.NegativeInfinity];
            for (var i = 0; i < Rows; i++)
            {
                var row = treatments.Select(_ => numbers[random.Next(numbers.Length)]).ToArray();
                var (features, found) = (new int[pipeline.Features.Length], new long[ensemble.ScoreCount]);
                pipeline.ComputeFeatures(pipeline.EncodeFeatures(row), features);
                ensemble.ComputeScores(Array.ConvertAll(features, feature => (long)feature), found);
                ensemble.ClassOf(found).ShouldBe(Answer(treatments, scores, trees, row), $"seed {seed}: {string.Join(' ', row)}");
            }
        }
    }

    // The first class of the largest score; of one score, whether it is above zero.
    private static int Answer(string[] treatments, int scores, ((int Feature, float Border)[] Splits, double[] Leaves)[] trees, double[] row)
    {
        var sums = new double[scores];
        foreach (var (splits, leaves) in trees)
        {
            var leaf = 0;
            for (var bit = 0; bit < splits.Length; bit++)
            {
                var (feature, border) = splits[bit];
                var number = double.IsNaN(row[feature]) ? treatments[feature] == "AsTrue" ? float.PositiveInfinity : float.NegativeInfinity : (float)row[feature];
                leaf |= number > border ? 1 << bit : 0;
            }

            for (var score = 0; score < scores; score++)
            {
                sums[score] += leaves[(leaf * scores) + score];
            }
        }

        return scores == 1 ? sums[0] > 0 ? 1 : 0 : Array.IndexOf(sums, sums.Max());
    }

    private static ((int Feature, float Border)[] Splits, double[] Leaves) Draw(Random random, int features, int scores)
    {
        var splits = Enumerable.Range(0, random.Next(0, 5)).Select(_ => (random.Next(features), Borders[random.Next(Borders.Length)])).ToArray();
        return (splits, [.. Enumerable.Range(0, scores << splits.Length).Select(_ => random.Next(-Largest / 4, Largest / 4) * Step)]);
    }

    private static byte[] Write(string[] treatments, int scores, ((int Feature, float Border)[] Splits, double[] Leaves)[] trees) => Encoding.UTF8.GetBytes(new JsonObject
    {
        ["features_info"] = new JsonObject
        {
            ["float_features"] = new JsonArray([.. treatments.Select((treatment, number) => new JsonObject
            {
                ["borders"] = new JsonArray(),
                ["feature_index"] = number,
                ["flat_feature_index"] = number,
                ["has_nans"] = true,
                ["nan_value_treatment"] = treatment,
            })]),
        },
        ["model_info"] = new JsonObject { ["params"] = new JsonObject { ["loss_function"] = new JsonObject { ["type"] = scores == 1 ? "Logloss" : "MultiClass" } } },
        ["oblivious_trees"] = new JsonArray([.. trees.Select(tree => new JsonObject
        {
            ["leaf_values"] = new JsonArray([.. tree.Leaves.Select(value => (JsonNode)value)]),
            ["splits"] = new JsonArray([.. tree.Splits.Select(split => new JsonObject { ["border"] = split.Border, ["float_feature_index"] = split.Feature, ["split_index"] = 0, ["split_type"] = "FloatFeature" })]),
        })]),
        ["scale_and_bias"] = new JsonArray(1, new JsonArray([.. new double[scores].Select(bias => (JsonNode)bias)])),
    }.ToJsonString());
}
