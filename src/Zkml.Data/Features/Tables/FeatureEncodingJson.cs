using System.Collections.Immutable;
using System.Text.Json;
using Zkml.Host;
using Zkml.Host.Json;

namespace Zkml.Data.Features.Tables;

/// <summary>
/// The JSON form of an encoding: <c>{"base": 10, "exponent": 1, "minimum": 0, "bits": 6}</c> for a scale, <c>{"boundaries": [...], "codes": [...], "missing": 3, "bits": 2}</c> for ranks,
/// whose <c>missing</c> may be left out, and null for a feature that is not looked at.
/// </summary>
internal static class FeatureEncodingJson
{
    private const int MaximumBits = 32;
    private const int MaximumRankBits = 31;
    private const int MaximumBoundaries = 1 << 20;

    // Of FeatureScale.
    private const int SmallestBinaryExponent = -1074;
    private const int LargestBinaryExponent = 1000;

    public static FeatureEncoding? Read(JsonElement element, string file, string place)
    {
        if (element.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        var json = new StrictJsonObject(element, file, place);
        FeatureEncoding encoding = json.Has("boundaries") ? ReadRanks(json, file) : ReadScale(json, file);
        json.End();
        return encoding;
    }

    public static void Write(Utf8JsonWriter json, FeatureEncoding? encoding)
    {
        if (encoding is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        switch (encoding)
        {
            case LinearEncoding linear:
                json.WriteNumber("base", linear.Scale.Base);
                json.WriteNumber("exponent", linear.Scale.Exponent);
                json.WriteNumber("minimum", linear.Minimum);
                break;
            case RankEncoding ranks:
                ExactArray.Write(json, "boundaries", ranks.Boundaries.AsSpan());
                ExactArray.Write(json, "codes", ranks.Codes.AsSpan());
                if (ranks.MissingCode is { } missing)
                {
                    json.WriteNumber("missing", missing);
                }

                break;
        }

        json.WriteNumber("bits", encoding.Bits);
        json.WriteEndObject();
    }

    private static LinearEncoding ReadScale(StrictJsonObject json, string file)
    {
        var scaleBase = json.Integer("base", 2, 10);
        var scale = scaleBase switch
        {
            10 => FeatureScale.Decimal(json.Integer("exponent", 0, FeatureScale.MaximumDecimals)),
            2 => FeatureScale.Binary(json.Integer("exponent", SmallestBinaryExponent, LargestBinaryExponent)),
            _ => throw new MalformedInputException(file, $"{json.Place}.base", $"expected 2 or 10, found {scaleBase}"),
        };
        return new(scale, json.Integer("minimum", int.MinValue, int.MaxValue), json.Integer("bits", 1, MaximumBits));
    }

    private static RankEncoding ReadRanks(StrictJsonObject json, string file)
    {
        var bits = json.Integer("bits", 1, MaximumRankBits);
        var highest = (int)((1L << bits) - 1);
        ImmutableArray<double> boundaries = [.. json.Array("boundaries", MaximumBoundaries).Select(item => JsonNumbers.DoubleOrInfinity(item.Element, file, item.Place))];
        for (var i = 0; i < boundaries.Length; i++)
        {
            if (double.IsPositiveInfinity(boundaries[i]) || (i > 0 && boundaries[i] <= boundaries[i - 1]))
            {
                throw new MalformedInputException(file, $"{json.Element("boundaries").Place}[{i}]", "expected numbers in ascending order, all different");
            }
        }

        var codes = ExactArray.Of(json, "codes", boundaries.Length + 1, file);
        return new(
            boundaries,
            [.. codes.Select(code => json.ToInteger(code.Element, code.Place, 0, highest))],
            json.Has("missing") ? json.Integer("missing", 0, highest) : null,
            bits);
    }
}
