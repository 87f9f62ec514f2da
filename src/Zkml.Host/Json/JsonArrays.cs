using System.Text.Json;

namespace Zkml.Host.Json;

/// <summary>Writes arrays of numbers and of strings.</summary>
public static class JsonArrays
{
    /// <summary>Writes a property whose value is an array of whole numbers.</summary>
    public static void WriteArray(this Utf8JsonWriter json, string name, ReadOnlySpan<int> numbers)
    {
        json.WritePropertyName(name);
        json.WriteArray(numbers);
    }

    /// <summary>Writes an array of whole numbers.</summary>
    public static void WriteArray(this Utf8JsonWriter json, ReadOnlySpan<int> numbers)
    {
        json.WriteStartArray();
        foreach (var number in numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }

    /// <summary>Writes a property whose value is an array of numbers.</summary>
    public static void WriteArray(this Utf8JsonWriter json, string name, ReadOnlySpan<double> numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }

    /// <summary>Writes a property whose value is an array of strings.</summary>
    public static void WriteArray(this Utf8JsonWriter json, string name, ReadOnlySpan<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
