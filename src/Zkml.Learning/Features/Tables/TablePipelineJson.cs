using System.Collections.Immutable;
using System.Text.Json;
using Zkml.Host;
using Zkml.Host.Json;
using Zkml.Learning.Data.Tables;

namespace Zkml.Learning.Features.Tables;

/// <summary>The JSON form of a table's pipeline: <c>{"table": schema, "encodings": [...]}</c>, an encoding a feature, null where it is not looked at.</summary>
internal static class TablePipelineJson
{
    private const int MaximumFeatures = 65_536;
    private const int MaximumBits = 32;

    // Of FeatureScale.
    private const int SmallestBinaryExponent = -1074;
    private const int LargestBinaryExponent = 1000;

    public static TablePipeline Read(JsonElement element, string file, string place)
    {
        var json = new StrictJsonObject(element, file, place);
        var schema = TableSchemaJson.Read(json.Object("table"), file);
        ImmutableArray<FeatureEncoding?> encodings = [.. json.Array("encodings", MaximumFeatures).Select(item => ReadEncoding(item.Element, file, item.Place))];
        json.End();
        try
        {
            return new(schema, encodings);
        }
        catch (ArgumentException problem)
        {
            throw new MalformedInputException(file, $"{place}.encodings", problem.Message);
        }
    }

    public static void Write(TablePipeline pipeline, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WritePropertyName("table");
        TableSchemaJson.Write(json, pipeline.Schema);
        json.WriteStartArray("encodings");
        foreach (var encoding in pipeline.Encodings)
        {
            if (encoding is null)
            {
                json.WriteNullValue();
                continue;
            }

            json.WriteStartObject();
            json.WriteNumber("base", encoding.Scale.Base);
            json.WriteNumber("exponent", encoding.Scale.Exponent);
            json.WriteNumber("minimum", encoding.Minimum);
            json.WriteNumber("bits", encoding.Bits);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static FeatureEncoding? ReadEncoding(JsonElement element, string file, string place)
    {
        if (element.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        var json = new StrictJsonObject(element, file, place);
        var scaleBase = json.Integer("base", 2, 10);
        var scale = scaleBase switch
        {
            10 => FeatureScale.Decimal(json.Integer("exponent", 0, FeatureScale.MaximumDecimals)),
            2 => FeatureScale.Binary(json.Integer("exponent", SmallestBinaryExponent, LargestBinaryExponent)),
            _ => throw new MalformedInputException(file, $"{place}.base", $"expected 2 or 10, found {scaleBase}"),
        };
        var encoding = new FeatureEncoding(scale, json.Integer("minimum", int.MinValue, int.MaxValue), json.Integer("bits", 1, MaximumBits));
        json.End();
        return encoding;
    }
}
