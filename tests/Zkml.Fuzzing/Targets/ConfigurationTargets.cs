using Zkml.Fuzzing.Mutation;
using Zkml.Host;
using Zkml.Models.Configurations;
using Zkml.Research.Results;
using Zkml.Research.Sets;

namespace Zkml.Fuzzing.Targets;

/// <summary>Configurations of training, and sets and results of experiments.</summary>
internal static class ConfigurationTargets
{
    public static IEnumerable<FuzzTarget> All()
    {
        yield return new(
            "configuration",
            8,
            [.. SeedFiles.In("src/Zkml.Training/Presets", "*.config.json", 8_000), .. SeedFiles.In("samples/configurations", "*.json", 8_000), .. SeedFiles.In("samples/tables", "*.json", 8_000)],
            new Mixed(new JsonMutator()),
            ReadConfiguration,
            typeof(MalformedInputException));
        yield return new("experiments", 6, SeedFiles.In("src/Zkml.Research/Sets/Shipped", "*.json", 8_000), new Mixed(new JsonMutator()), ReadSet, typeof(MalformedInputException));
        yield return new("result", 3, SeedFiles.Of(Result), new Mixed(new JsonMutator()), ReadResult, typeof(MalformedInputException));
    }

    private const string Result = """
        {"format": "zkml-result", "version": 1, "key": "k", "tool": "0.1.0", "experiment": "e", "family": "f", "model": "m", "dataset": "mnist", "seed": 1, "split": "test", "failure": "it failed"}
        """;

    private static Outcome ReadConfiguration(FuzzInput input)
    {
        var (first, second) = (new MemoryStream(), new MemoryStream());
        ModelConfigFile.Save(ModelConfigFile.Load(input.Path), first);
        ModelConfigFile.Save(ModelConfigFile.Load(new MemoryStream(first.ToArray()), "again"), second);
        return first.ToArray().AsSpan().SequenceEqual(second.ToArray()) ? Outcome.Ran : throw new InvalidOperationException("a configuration that was saved reads as another one");
    }

    private static Outcome ReadSet(FuzzInput input)
    {
        ExperimentSetFile.Load(input.Path);
        return Outcome.Read;
    }

    private static Outcome ReadResult(FuzzInput input)
    {
        ResultFile.Load(input.Path);
        return Outcome.Read;
    }
}
