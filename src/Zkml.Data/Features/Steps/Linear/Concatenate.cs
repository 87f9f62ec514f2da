using System.Collections.Immutable;
using System.Text.Json;

namespace Zkml.Data.Features.Steps;

/// <summary>
/// Several linear ways side by side: every part starts from the same values, and the results of all parts stand one behind the other. A part without steps
/// passes the values on as they are.
/// </summary>
/// <param name="Parts">1 to 16, each of at most 16 steps. Their results have different names.</param>
public sealed record Concatenate(ImmutableArray<ImmutableArray<LinearFeatureStep>> Parts) : LinearFeatureStep
{
    /// <summary>The most parts, and the most steps of a part.</summary>
    public const int MaximumLength = 16;

    /// <inheritdoc/>
    public override string Kind => "concatenate";

    /// <inheritdoc/>
    public override string Description =>
        $"{string.Join("; ", Parts.Select(part => part.IsEmpty ? "the values themselves" : string.Join(" of ", part.Reverse().Select(step => step.Description))))}, side by side";

    /// <inheritdoc/>
    public override ImmutableArray<LinearFeature> Combine(StageLayout source)
    {
        Require(Parts.Length is >= 1 and <= MaximumLength, $"there are {Parts.Length} parts; 1 to {MaximumLength} are allowed");
        Require(!Parts.Any(part => part.Any(step => step is Concatenate)), "a part holds another concatenate; give its parts instead");
        Require(!Parts.Any(part => part.Any(step => step is IFittedStep { IsFitted: false })), "a part holds a step that is to be fitted; such a step stands on its own");
        ImmutableArray<LinearFeature> features = [.. Parts.SelectMany(part => LinearMap.Chain(part, source))];
        var twice = features.CountBy(feature => feature.Name).FirstOrDefault(count => count.Value > 1).Key;
        Require(twice is null, $"two values would be called {twice}");
        return features;
    }

    /// <inheritdoc/>
    public override void WriteSettings(Utf8JsonWriter json)
    {
        json.WriteStartArray("parts");
        foreach (var part in Parts)
        {
            FeatureStepWriter.Write(json, part);
        }

        json.WriteEndArray();
    }

    /// <summary>Whether both have the same steps in the same parts.</summary>
    public bool Equals(Concatenate? other) => other is not null && Parts.Length == other.Parts.Length && Parts.Zip(other.Parts).All(pair => pair.First.SequenceEqual(pair.Second));

    /// <inheritdoc/>
    public override int GetHashCode() => Parts.SelectMany(part => part).Aggregate(Parts.Length, HashCode.Combine);
}
