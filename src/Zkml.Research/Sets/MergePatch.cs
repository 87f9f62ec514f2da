using System.Text.Json;
using Zkml.Host.Json;

namespace Zkml.Research.Sets;

/// <summary>
/// Changes a JSON document by another, as RFC 7396 (JSON Merge Patch) defines it: objects merge, null removes a property, everything else replaces
/// what was there. So <c>{"network": {"hiddenSizes": [32]}}</c> is a configuration's base with another layer.
/// </summary>
internal static class MergePatch
{
    /// <summary>The changed document.</summary>
    /// <param name="target">What is changed.</param>
    /// <param name="patch">The changes.</param>
    /// <param name="file">The file with the changes, for errors.</param>
    /// <param name="place">Where in it they are.</param>
    /// <exception cref="Host.MalformedInputException">An object of the changes has a property twice.</exception>
    public static JsonElement Apply(JsonElement target, JsonElement patch, string file, string place)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            Write(json, target, patch, file, place);
        }

        stream.Position = 0;
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }

    private static void Write(Utf8JsonWriter json, JsonElement target, JsonElement patch, string file, string place)
    {
        if (patch.ValueKind != JsonValueKind.Object)
        {
            patch.WriteTo(json);
            return;
        }

        // Finds properties that are there twice, of which the last would win in silence.
        _ = new StrictJsonObject(patch, file, place);
        json.WriteStartObject();
        var isObject = target.ValueKind == JsonValueKind.Object;
        if (isObject)
        {
            foreach (var property in target.EnumerateObject().Where(property => !patch.TryGetProperty(property.Name, out _)))
            {
                property.WriteTo(json);
            }
        }

        foreach (var change in patch.EnumerateObject().Where(change => change.Value.ValueKind != JsonValueKind.Null))
        {
            json.WritePropertyName(change.Name);
            Write(json, isObject && target.TryGetProperty(change.Name, out var old) ? old : default, change.Value, file, $"{place}.{change.Name}");
        }

        json.WriteEndObject();
    }
}
