using System.Text.Json;

namespace Zkml.Research.Sets;

/// <summary>What experiments begin with: the JSON form of a training configuration.</summary>
/// <param name="Json">The configuration.</param>
/// <param name="Standardisation">Of its features; null for none.</param>
internal sealed record ConfigurationBase(JsonElement Json, Standardisation? Standardisation);
