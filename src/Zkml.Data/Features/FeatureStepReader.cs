using System.Collections.Immutable;
using System.Text.Json;
using Zkml.Host;
using Zkml.Host.Json;

namespace Zkml.Data.Features;

/// <summary>Reads a step from an object such as <c>{"step": "block-average", "size": 2}</c>; the steps are those of <see cref="FeatureStepCatalogue"/>.</summary>
internal static class FeatureStepReader
{
    private static ImmutableArray<(FeatureStepEntry Value, string Name)> Choices { get; } = [.. FeatureStepCatalogue.All.Select(entry => (entry, entry.Kind))];

    /// <summary>Reads a step; whether its settings make sense is for the step itself to say.</summary>
    /// <exception cref="MalformedInputException">The element is no known step.</exception>
    public static FeatureStep Read(JsonElement element, string file, string place)
    {
        var json = new StrictJsonObject(element, file, place);
        var step = json.Choice("step", Choices).Read(json, file);
        json.End();
        return step;
    }

    /// <summary>Reads a step that a circuit can compute.</summary>
    /// <exception cref="MalformedInputException">The element is no known step, or one that is not linear.</exception>
    public static LinearFeatureStep ReadLinear(JsonElement element, string file, string place) => Read(element, file, place) switch
    {
        LinearFeatureStep linear => linear,
        var other => throw new MalformedInputException(file, place, $"{other.Kind} is not linear, so no circuit computes it for free; put it outside"),
    };
}
