using System.Text.Json;
using Zkml.Host;
using Zkml.Host.Json;

namespace Zkml.Research.Sets;

/// <summary>
/// Changes a JSON document by another, as RFC 7396 (JSON Merge Patch) defines it: objects merge, null removes a property, and everything else replaces
/// the old value. So <c>{"network": {"hiddenSizes": [32]}}</c> is a configuration's base with another layer.
/// </summary>
internal static class MergePatch
{
    /// <summary>
    /// The maximum size of a changed document in bytes. Configurations have a few thousand; a set has hundreds of bases and thousands of experiments, each of which becomes a
    /// document of its own, so the size of the file alone is no bound.
    /// </summary>
    private const int MaximumBytes = 64 * 1024;

    /// <summary>The changed document.</summary>
    /// <param name="target">The document to change.</param>
    /// <param name="patch">The changes.</param>
    /// <param name="file">The file with the changes, for errors.</param>
    /// <param name="place">Their place in it.</param>
    /// <exception cref="MalformedInputException">An object of the changes has a duplicate property, or the changed document is too large.</exception>
    public static JsonElement Apply(JsonElement target, JsonElement patch, string file, string place)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            Write(json, target, patch, file, place);
        }

        if (stream.Length > MaximumBytes)
        {
            throw new MalformedInputException(file, place, $"the configuration with these changes has {stream.Length} bytes; at most {MaximumBytes} are allowed");
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

        // Finds duplicate properties, of which the last would silently win.
        _ = new StrictJsonObject(patch, file, place);
        json.WriteStartObject();

        // In dictionaries: an element finds a property by linear search.
        var changes = patch.EnumerateObject().ToDictionary(change => change.Name, change => change.Value);
        var old = new Dictionary<string, JsonElement>();
        foreach (var property in target.ValueKind == JsonValueKind.Object ? target.EnumerateObject().ToArray() : [])
        {
            if (changes.ContainsKey(property.Name))
            {
                old[property.Name] = property.Value;
            }
            else
            {
                property.WriteTo(json);
            }
        }

        foreach (var (name, value) in changes.Where(change => change.Value.ValueKind != JsonValueKind.Null))
        {
            json.WritePropertyName(name);
            Write(json, old.GetValueOrDefault(name), value, file, $"{place}.{name}");
        }

        json.WriteEndObject();
    }
}
