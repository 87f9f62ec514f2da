using System.Numerics;
using System.Text;
using System.Text.Json;

namespace Zkml.Host.Json;

/// <summary>Arrays whose length is determined by something else in the file.</summary>
public static class ExactArray
{
    /// <summary>The elements and their places.</summary>
    /// <exception cref="MalformedInputException">There are more or fewer than <paramref name="length"/>.</exception>
    public static IReadOnlyList<(JsonElement Element, string Place)> Of(StrictJsonObject json, string name, int length, string file)
    {
        var items = json.Array(name, length).ToList();
        return items.Count == length
            ? items
            : throw new MalformedInputException(file, json.Element(name).Place, $"the array has {items.Count} elements, expected {length}");
    }

    /// <summary>Writes numbers on one line.</summary>
    public static void Write<T>(Utf8JsonWriter json, string name, ReadOnlySpan<T> numbers)
        where T : struct, INumber<T>
    {
        var line = new StringBuilder("[");
        for (var i = 0; i < numbers.Length; i++)
        {
            line.Append(i > 0 ? ", " : "").Append(JsonNumbers.Text(numbers[i]));
        }

        json.WritePropertyName(name);
        json.WriteRawValue(line.Append(']').ToString());
    }
}
