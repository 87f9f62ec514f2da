using System.Text.Json;

namespace Zkml.Research.Sets;

/// <summary>The starting point of experiments: the JSON form of a training configuration.</summary>
/// <param name="Json">The configuration.</param>
/// <param name="Standardisation">The standardisation of its features; null for none.</param>
internal sealed record ConfigurationBase(JsonElement Json, Standardisation? Standardisation);
