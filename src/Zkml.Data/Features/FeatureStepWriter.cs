using System.Text.Json;

namespace Zkml.Data.Features;

/// <summary>Writes steps as <see cref="FeatureStepReader"/> reads them.</summary>
internal static class FeatureStepWriter
{
    /// <summary>Writes an array of steps.</summary>
    public static void Write(Utf8JsonWriter json, IEnumerable<FeatureStep> steps)
    {
        json.WriteStartArray();
        foreach (var step in steps)
        {
            json.WriteStartObject();
            json.WriteString("step", step.Kind);
            step.WriteSettings(json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
