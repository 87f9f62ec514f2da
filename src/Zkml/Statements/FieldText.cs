using System.Globalization;
using System.Numerics;
using Zkml.Host;
using Zkml.Host.Json;

namespace Zkml.Statements;

/// <summary>Elements of BLS12-377's scalar field, and the hash of a model, as files and people write them. Nothing is reduced: a number that is not below the modulus is none.</summary>
internal static class FieldText
{
    /// <summary>The most digits that a text may have; the modulus has as many.</summary>
    public const int MaximumDigits = 76;

    /// <summary>Reads decimal digits.</summary>
    public static bool TryParse(string text, out BigInteger value)
    {
        value = default;
        return text.Length is > 0 and <= MaximumDigits && text.All(char.IsAsciiDigit) && BigInteger.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value < FieldBytes.Modulus;
    }

    /// <summary>Reads a property with decimal digits.</summary>
    /// <exception cref="MalformedInputException">It is missing, or no element.</exception>
    public static BigInteger Read(StrictJsonObject json, string name, string file) => Read(json.Text(name, MaximumDigits), file, json.Element(name).Place);

    /// <summary>Reads decimal digits of a file.</summary>
    /// <exception cref="MalformedInputException">They are no element.</exception>
    public static BigInteger Read(string text, string file, string place) =>
        TryParse(text, out var value) ? value : throw new MalformedInputException(file, place, "expected a field element in decimal digits, as a string");

    /// <summary>Reads the property <c>model</c>.</summary>
    /// <exception cref="MalformedInputException">It is missing, or no model hash.</exception>
    public static ModelHash ReadModel(StrictJsonObject root, string file) => ModelHash.TryParse(root.Text("model", ModelHash.Digits), out var hash)
        ? hash
        : throw new MalformedInputException(file, "model", $"expected a model hash of {ModelHash.Digits} hexadecimal digits");
}
