using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace Zkml.Host.Json;

/// <summary>Numbers of a file, each with its own range.</summary>
public static class JsonNumbers
{
    private const string Infinity = "Infinity";
    private const string MinusInfinity = "-Infinity";

    /// <summary>A number in the form that files have: as many digits as identify it, and an infinity as a string.</summary>
    public static string Text<T>(T number)
        where T : INumber<T> =>
        T.IsPositiveInfinity(number) ? $"\"{Infinity}\"" : T.IsNegativeInfinity(number) ? $"\"{MinusInfinity}\"" : number.ToString(null, CultureInfo.InvariantCulture);

    /// <summary>A 32-bit integer whose negative is also one.</summary>
    /// <exception cref="MalformedInputException">It is anything else.</exception>
    public static int Weight(JsonElement element, string file, string place) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var value) && value != int.MinValue
            ? value
            : throw Wrong(element, file, place, "a whole number from -(2^31 - 1) to 2^31 - 1");

    // The length is limited before parsing, so that no digits beyond 2^127 are processed.
    /// <summary>An integer of at most 127 bits.</summary>
    /// <exception cref="MalformedInputException">It is anything else.</exception>
    public static Int128 Bias(JsonElement element, string file, string place) =>
        element.ValueKind == JsonValueKind.Number && element.GetRawText() is { Length: <= 40 } text && Int128.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw Wrong(element, file, place, "a whole number of at most 127 bits");

    /// <summary>A finite single-precision number.</summary>
    /// <exception cref="MalformedInputException">It is anything else.</exception>
    public static float Real(JsonElement element, string file, string place) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetSingle(out var value) && float.IsFinite(value)
            ? value
            : throw Wrong(element, file, place, "a finite number of single precision");

    /// <summary>A finite double-precision number.</summary>
    /// <exception cref="MalformedInputException">It is anything else.</exception>
    public static double Double(JsonElement element, string file, string place) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetDouble(out var value) && double.IsFinite(value)
            ? value
            : throw Wrong(element, file, place, "a finite number of double precision");

    // JSON has no infinities, so they are strings.
    /// <summary>A double-precision number; an infinity is a string.</summary>
    /// <exception cref="MalformedInputException">It is anything else.</exception>
    public static double DoubleOrInfinity(JsonElement element, string file, string place) => element.ValueKind != JsonValueKind.String ? Double(element, file, place)
        : element.ValueEquals(Infinity) ? double.PositiveInfinity
        : element.ValueEquals(MinusInfinity) ? double.NegativeInfinity
        : Double(element, file, place);

    /// <summary>A 64-bit integer whose negative is also one.</summary>
    /// <exception cref="MalformedInputException">It is anything else.</exception>
    public static long Long(JsonElement element, string file, string place) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetInt64(out var value) && value != long.MinValue
            ? value
            : throw Wrong(element, file, place, "a whole number from -(2^63 - 1) to 2^63 - 1");

    private static MalformedInputException Wrong(JsonElement element, string file, string place, string expected)
    {
        var text = element.GetRawText();
        return new(file, place, $"expected {expected}, found {(text.Length <= 40 ? text : text[..40] + "…")}");
    }
}
