using System.Text.Json;
using Zkml.Host;
using Zkml.Host.Json;
using Zkml.Learning.Features.Tables;

namespace Zkml.Learning.Data.Tables;

/// <summary>
/// Reads JSON with one row of a table: <c>{"inputs": [...]}</c> holds a number or a text for each column that the model knows, in the order of its
/// schema, or a number for each feature, where categories have become several.
/// </summary>
internal static class TableInputReader
{
    public static SampleInput Parse(byte[] content, string path, TablePipeline pipeline)
    {
        using var document = StrictJson.Parse(content, path);
        var json = new StrictJsonObject(document.RootElement, path, "");
        var items = json.Array("inputs", int.MaxValue).ToArray();
        json.End();
        var schema = pipeline.Schema;
        if (items.Length == schema.Columns.Length)
        {
            var cells = Array.ConvertAll(items, item => Cell(item.Element, path, item.Place));
            return SampleInput.OfRow(schema.ReadFeatures(cells, (column, problem) => Problem(path, items[column].Place, schema.Columns[column].Name, problem)), pipeline);
        }

        return items.Length == schema.FeatureNames.Length
            ? SampleInput.OfRow([.. items.Select((item, i) => Number(item.Element, path, item.Place, schema.FeatureNames[i]))], pipeline)
            : throw new MalformedInputException(path, "inputs", $"there are {items.Length} values; {Expected(schema)}");
    }

    private static string Expected(TableSchema schema)
    {
        var columns = $"{schema.Columns.Length} are expected: {string.Join(", ", schema.Columns.Select(column => column.Name))}";
        return schema.FeatureNames.Length == schema.Columns.Length ? columns : $"{columns}; or {schema.FeatureNames.Length} numbers, one a feature";
    }

    private static string Cell(JsonElement element, string path, string place) => element.ValueKind switch
    {
        JsonValueKind.Number => element.GetRawText(),
        JsonValueKind.String => element.GetString()!,
        JsonValueKind.Null => "",
        _ => throw new MalformedInputException(path, place, "expected a number or a text"),
    };

    private static double Number(JsonElement element, string path, string place, string feature) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetDouble(out var number) && double.IsFinite(number)
            ? number
            : throw Problem(path, place, feature, "expected a finite number");

    private static MalformedInputException Problem(string path, string place, string name, string problem) => new(path, $"{place} ('{name}')", problem);
}
