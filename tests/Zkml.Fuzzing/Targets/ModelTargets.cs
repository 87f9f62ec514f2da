using Zkml.Circuits;
using Zkml.Data.Features.Samples;
using Zkml.Fuzzing.Mutation;
using Zkml.Host;
using Zkml.Import;
using Zkml.Models.ModelFiles;

namespace Zkml.Fuzzing.Targets;

/// <summary>Model files, of this project and of other libraries, and inputs for models.</summary>
internal static class ModelTargets
{
    private const string ImportData = "tests/Zkml.Import.Tests/Data";
    private const string Networks = "tests/Zkml.Import.Tests/Networks";

    public static IEnumerable<FuzzTarget> All()
    {
        yield return new(
            "model",
            12,
            [Models.Save(Models.Iris), Models.Save(Models.Wine), Models.Save(Models.Diabetes), Models.Save(Models.Nano), Models.Save(Models.Original)],
            new Mixed(new JsonMutator()),
            input => ModelUse.GoOn(ModelFile.Load(input.Path), input),
            typeof(MalformedInputException),
            typeof(ModelDoesNotFitException));
        yield return Import("onnx", 12, new Mixed(new WireMutator()), [.. SeedFiles.In(ImportData, "*.onnx", 10_000), .. SeedFiles.In(Networks, "*.onnx", 10_000)]);
        var boosters = SeedFiles.In(Networks, "xgb-*.json", 14_000).Where(IsBooster).ToArray();
        yield return Import("xgboost-json", 8, new Mixed(new JsonMutator()), [.. boosters]);
        yield return Import("xgboost-ubjson", 6, new JsonMutator(UbjsonWriter.Write), [.. boosters]);
        yield return Import("ubjson-bytes", 4, new ByteMutator(), [.. SeedFiles.In(Networks, "*.ubj", 14_000)]);
        yield return Import("lightgbm-text", 8, new Mixed(new TextMutator(LightGbmWords)), [.. SeedFiles.In(Networks, "lgb-*.txt", 14_000)]);
        yield return Import("lightgbm-json", 8, new Mixed(new JsonMutator()), [.. SeedFiles.In(Networks, "lgb-*.json", 14_000).Where(IsDump)]);
        yield return Import("catboost-json", 8, new Mixed(new JsonMutator()), [.. SeedFiles.In(Networks, "cat-*.json", 40_000).Where(IsCatBoost)]);
        yield return new(
            "sample",
            4,
            SeedFiles.Of("""{"inputs": [5.1, 3.5, 1.4, 0.2]}""", """{"inputs": [0, 1, 2, 3]}""", $$"""{"image": [{{string.Join(',', Enumerable.Repeat($"[{string.Join(',', Enumerable.Repeat("7", 28))}]", 28))}}]}"""),
            new Mixed(new JsonMutator()),
            ReadSample,
            typeof(MalformedInputException));
    }

    private static readonly string[] LightGbmWords =
        ["Tree=0", "Tree=1", "end of trees", "num_leaves=1", "num_leaves=2", "num_cat=1", "is_linear=1", "objective=binary sigmoid:1", "objective=regression", "num_class=3", "average_output", "max_feature_idx=3"];

    private static FuzzTarget Import(string name, int share, IMutator mutator, byte[][] seeds) => new(
        name,
        share,
        [.. seeds],
        mutator,
        input => ModelUse.GoOn(Models.Build(ModelImporter.Read(input.Path)), input),
        typeof(MalformedInputException),
        typeof(ModelDoesNotFitException));

    private static bool IsBooster(byte[] content) => content.AsSpan().IndexOf("\"learner\""u8) >= 0 && content.AsSpan().IndexOf("NaN"u8) < 0;

    private static bool IsDump(byte[] content) => content.AsSpan().IndexOf("\"tree_info\""u8) >= 0 && content.AsSpan().IndexOf("NaN"u8) < 0 && content.AsSpan().IndexOf("Infinity"u8) < 0;

    private static bool IsCatBoost(byte[] content) => content.AsSpan().IndexOf("\"features_info\""u8) >= 0;

    private static Outcome ReadSample(FuzzInput input)
    {
        SampleInputReader.Read(input.Path, input.Number % 2 == 0 ? Models.Iris.Pipeline : Models.Nano.Pipeline);
        return Outcome.Read;
    }
}
