using System.Globalization;
using System.Text.Json;
using Zkml.Host;
using Zkml.Import.Imported;

namespace Zkml.Import.Formats.Json;

/// <summary>Long arrays of numbers in foreign JSON files; a place is only put into words when something is wrong there.</summary>
internal static class JsonColumns
{
    /// <summary>Whole numbers; true and false count as 1 and 0, since some versions write flags so.</summary>
    public static int[] Integers(JsonElement parent, string name, int? length, string file, string place) => Read<int>(parent, name, length, file, place, TryInteger, "a whole number");

    /// <summary>Finite numbers.</summary>
    public static double[] Reals(JsonElement parent, string name, int? length, string file, string place) => Read<double>(parent, name, length, file, place, TryReal, "a finite number");

    /// <summary>Finite numbers, and NaN where a number has no meaning.</summary>
    public static double[] RealsOrNaN(JsonElement parent, string name, int? length, string file, string place) => Read<double>(parent, name, length, file, place, TryRealOrNaN, "a finite number");

    private delegate bool Parser<T>(JsonElement element, out T value);

    private static T[] Read<T>(JsonElement parent, string name, int? length, string file, string place, Parser<T> tryRead, string expected)
    {
        if (parent.ValueKind != JsonValueKind.Object || !parent.TryGet(name, out var array) || array.ValueKind != JsonValueKind.Array)
        {
            throw new MalformedInputException(file, place, $"expected an array '{name}'");
        }

        var count = array.GetArrayLength();
        if (length is { } wanted && count != wanted)
        {
            throw new MalformedInputException(file, $"{place}, {name}", $"the array has {count} elements; {wanted} are expected");
        }

        ImportLimits.Require(count, 0, ImportLimits.MaximumNodes, file, $"{place}, {name}", "elements");
        var values = new T[count];
        var i = 0;
        foreach (var element in array.EnumerateArray())
        {
            if (!tryRead(element, out values[i]))
            {
                throw new MalformedInputException(file, string.Create(CultureInfo.InvariantCulture, $"{place}, {name}[{i}]"), $"expected {expected}");
            }

            i++;
        }

        return values;
    }

    private static bool TryInteger(JsonElement element, out int value)
    {
        value = element.ValueKind == JsonValueKind.True ? 1 : 0;
        return element.ValueKind is JsonValueKind.True or JsonValueKind.False || element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out value);
    }

    private static bool TryReal(JsonElement element, out double value)
    {
        value = 0;
        return element.ValueKind == JsonValueKind.Number && element.TryGetDouble(out value) && double.IsFinite(value);
    }

    private static bool TryRealOrNaN(JsonElement element, out double value)
    {
        value = double.NaN;
        return element.ValueKind == JsonValueKind.String && element.ValueEquals(ForeignJson.NotANumber) || TryReal(element, out value);
    }
}
