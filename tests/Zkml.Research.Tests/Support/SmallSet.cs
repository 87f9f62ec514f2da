using System.Text;
using Zkml.Research.Sets;

namespace Zkml.Research.Tests.Support;

/// <summary>Experiment sets that run in a moment.</summary>
internal static class SmallSet
{
    /// <summary>The bases <c>square</c> and <c>tree</c>, cut short.</summary>
    public const string Bases = """
        [
          { "name": "square", "preset": "square", "changes": { "network": { "hiddenSizes": [12], "nonZeroWeights": 200 }, "optimizer": { "steps": 60, "batchSize": 32 }, "augmentation": { "copies": 0 } } },
          { "name": "tree", "preset": "tree-small", "changes": { "tree": { "maximumLeaves": 12 }, "augmentation": { "copies": 0 } } }
        ]
        """;

    public static string Json(string experiments, string bases = Bases) =>
        $$"""{"format": "zkml-experiments", "version": 1, "name": "small", "description": "Small ones.", "bases": {{bases}}, "experiments": {{experiments}}}""";

    public static ExperimentSet Of(string experiments) => Read(Json(experiments));

    public static ExperimentSet Read(string json)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return ExperimentSetFile.Load(stream, "small.json");
    }
}
