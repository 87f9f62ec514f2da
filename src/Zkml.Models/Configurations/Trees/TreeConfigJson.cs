using System.Text.Json;
using Zkml.Host.Json;

namespace Zkml.Models.Configurations.Trees;

/// <summary>The JSON form of <see cref="TreeConfig"/>. Every property may be left out; the defaults are scikit-learn's.</summary>
internal static class TreeConfigJson
{
    private static readonly IReadOnlyList<(SplitQuality Value, string Name)> Qualities = [(SplitQuality.Gini, "gini"), (SplitQuality.Entropy, "entropy")];
    private static readonly IReadOnlyList<(FeatureSubset Value, string Name)> Subsets = [(FeatureSubset.All, "all"), (FeatureSubset.SquareRoot, "square-root")];

    /// <summary>Reads the settings of a tree; those that are left out are as in <paramref name="defaults"/>.</summary>
    public static TreeConfig Read(StrictJsonObject json, TreeConfig? defaults = null)
    {
        defaults ??= new();
        var config = defaults with
        {
            Quality = json.Has("quality") ? json.Choice("quality", Qualities) : defaults.Quality,
            MaximumDepth = json.Has("maximumDepth") ? json.Integer("maximumDepth", 1, int.MaxValue) : defaults.MaximumDepth,
            MaximumLeaves = json.Has("maximumLeaves") ? json.Integer("maximumLeaves", 2, int.MaxValue) : defaults.MaximumLeaves,
            MinimumSamplesToSplit = json.Has("minimumSamplesToSplit") ? json.Integer("minimumSamplesToSplit", 2, int.MaxValue) : defaults.MinimumSamplesToSplit,
            MinimumSamplesInLeaf = json.Has("minimumSamplesInLeaf") ? json.Integer("minimumSamplesInLeaf", 1, int.MaxValue) : defaults.MinimumSamplesInLeaf,
            ClassWeights = json.Has("balancedClasses") && json.Boolean("balancedClasses") ? ClassWeighting.Balanced : defaults.ClassWeights,
            PruningStrength = json.Has("pruningStrength") ? json.Number("pruningStrength", 0, double.MaxValue) : defaults.PruningStrength,
            Features = json.Has("features") ? json.Choice("features", Subsets) : defaults.Features,
            NewTestPenalty = json.Has("newTestPenalty") ? json.Number("newTestPenalty", 0, double.MaxValue) : defaults.NewTestPenalty,
        };
        json.End();
        return config;
    }

    public static void Write(Utf8JsonWriter json, TreeConfig config)
    {
        json.WriteStartObject("tree");
        json.WriteString("quality", Qualities.First(choice => choice.Value == config.Quality).Name);
        WriteLimit(json, "maximumDepth", config.MaximumDepth);
        WriteLimit(json, "maximumLeaves", config.MaximumLeaves);
        json.WriteNumber("minimumSamplesToSplit", config.MinimumSamplesToSplit);
        json.WriteNumber("minimumSamplesInLeaf", config.MinimumSamplesInLeaf);
        json.WriteBoolean("balancedClasses", config.ClassWeights == ClassWeighting.Balanced);
        json.WriteNumber("pruningStrength", config.PruningStrength);
        json.WriteString("features", Subsets.First(choice => choice.Value == config.Features).Name);
        json.WriteNumber("newTestPenalty", config.NewTestPenalty);
        json.WriteEndObject();
    }

    private static void WriteLimit(Utf8JsonWriter json, string name, int? limit)
    {
        if (limit is { } number)
        {
            json.WriteNumber(name, number);
        }
    }
}
