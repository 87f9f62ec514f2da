using System.Collections.Immutable;
using System.Text.Json;
using Zkml.Data.Datasets.Tables;
using Zkml.Host;
using Zkml.Host.Json;

namespace Zkml.Data.Features.Tables;

/// <summary>The JSON form of a table's pipeline: <c>{"table": schema, "encodings": [...]}</c>, an encoding a feature, null where it is not looked at.</summary>
internal static class TablePipelineJson
{
    private const int MaximumFeatures = 65_536;

    public static TablePipeline Read(JsonElement element, string file, string place)
    {
        var json = new StrictJsonObject(element, file, place);
        var schema = TableSchemaJson.Read(json.Object("table"), file);
        ImmutableArray<FeatureEncoding?> encodings = [.. json.Array("encodings", MaximumFeatures).Select(item => FeatureEncodingJson.Read(item.Element, file, item.Place))];
        json.End();
        try
        {
            return new(schema, encodings);
        }
        catch (ArgumentException problem)
        {
            throw new MalformedInputException(file, $"{place}.encodings", ArgumentText.Of(problem));
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
            FeatureEncodingJson.Write(json, encoding);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
