using System.Numerics;
using Zkml.Data.Features.Tables;
using Zkml.Import;
using Zkml.Import.Imported;
using Zkml.Lowering;
using Zkml.Models;
using Zkml.Models.Trees;
using Zkml.Tests.Lowering.Trees;

namespace Zkml.Tests.Import;

/// <summary>
/// Forty random models of each library, written after its documented format: what the library would answer, computed here without the importer, is what circuit and Aleo program give, on every row, NaN and
/// infinities included.
/// </summary>
public sealed class RandomBoosterTests
{
    private const int Models = 40;
    private const int Rows = 300;

    // The interpreter takes longer than the circuit.
    private const int RowsOfProgram = 10;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, Models)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_model_of_XGBoost_answers_as_the_library_does(int seed)
    {
        var booster = RandomBooster.Draw(seed, isSingle: true);
        double? missing = (seed % 4) switch { 0 => -999, 1 => 0, 2 => double.NaN, _ => null };
        var version = (seed % 3) switch { 0 => 1, 1 => 3, _ => 4 };
        ShouldAnswer(booster, XGBoostText.Write(booster, version, missing), seed, missing, row => XGBoostAnswer.Scores(booster, row, missing));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_model_of_LightGBM_answers_as_the_library_does(int seed)
    {
        var booster = RandomBooster.Draw(1_000 + seed, isSingle: false) with { TreesPerScore = 1 };
        booster = booster with { Trees = [.. booster.Trees.Select((tree, number) => tree with { Score = number % booster.Scores })] };

        // An average over a power of two is exact.
        var averages = seed % 4 == 0 && int.IsPow2(booster.Trees.Length / booster.Scores);
        foreach (var file in new[] { LightGbmText.Write(booster, 2 + (seed % 3), averages), LightGbmText.Dump(booster, averages) })
        {
            ShouldAnswer(booster, file, seed, null, row => LightGbmAnswer.Scores(booster, row, averages));
        }
    }

    private static void ShouldAnswer(RandomBooster booster, byte[] file, int seed, double? missing, Func<double[], double[]> scoresOf)
    {
        var imported = ModelImporter.Read(file, "model");
        var model = ImportedModelBuilder.Build(imported, "random", new("zkml import", imported.Format, "model", new('0', 64)), options: new(LeafBits: RandomBooster.LeafBits)).Model;
        var (pipeline, ensemble) = ((TablePipeline)model.Pipeline, ((IntegerTrees)model.Integer).Ensemble);
        var compiled = new CompiledEnsemble(ModelLowering.Lower(pipeline.Interface, new IntegerTrees(ensemble), ensemble.Output == EnsembleOutput.Value ? OutputKind.Logits : OutputKind.Class));
        foreach (var (number, row) in booster.Rows(seed, Rows, missing).Index())
        {
            var scores = scoresOf(row);
            var expected = model.Regression is { } regression ? (long)(scores[0] * regression.Scale) : ensemble.Output.ClassOf<double>(scores);
            var bits = pipeline.EncodeFeatures(row).Zip(pipeline.Inputs, (value, input) => (int)(value - input.Minimum)).ToArray();
            var about = $"row {number}: {string.Join(' ', row)}";
            if (number < RowsOfProgram)
            {
                compiled.ShouldGive([expected], bits, about);
            }

            ((BigInteger)compiled.Evaluate(bits)[0] - compiled.Circuit.Output.Offset).ShouldBe(expected, about);
        }
    }
}
