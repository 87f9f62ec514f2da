using System.Text.Json;
using Zkml.Host;

namespace Zkml.Import.Formats.Json;

/// <summary>Single properties of foreign JSON files. Properties that nobody asks for are left alone: they are another library's business.</summary>
internal static class JsonPath
{
    /// <summary>A property; false where it is missing, or the element is not an object, which .NET's own method takes for a fault of the program.</summary>
    public static bool TryGet(this JsonElement element, string name, out JsonElement value)
    {
        value = default;
        return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out value);
    }

    /// <summary>The element that a chain of names leads to.</summary>
    public static JsonElement Find(JsonElement element, string file, params ReadOnlySpan<string> names)
    {
        for (var i = 0; i < names.Length; i++)
        {
            if (!element.TryGet(names[i], out element))
            {
                throw new MalformedInputException(file, string.Join('.', names[..i].ToArray()), $"the property '{names[i]}' is missing");
            }
        }

        return element;
    }

    /// <summary>A text; null if the property is missing or something else.</summary>
    public static string? TextOrNull(JsonElement parent, string name) =>
        parent.TryGet(name, out var element) && element.ValueKind == JsonValueKind.String ? element.GetString() : null;
}
