using System.Collections.Immutable;
using System.Text.Json;
using Zkml.Data.Datasets.Tables;
using Zkml.Data.Features.Tables;
using Zkml.Host;
using Zkml.Host.Json;

namespace Zkml.Data.Features.Samples;

/// <summary>
/// Reads JSON with rows of a table. A row is an object with a cell per column by its name, <c>{"petal_width": 1.2}</c>, or an array with a cell for each column that the model knows, in the order of its
/// schema, or a number for each feature, where categories have become several. <c>{"inputs": [...]}</c> holds such an array; an array of rows holds several.
/// </summary>
internal static class TableInputReader
{
    private const string Inputs = "inputs";
    private const int MaximumRows = 100_000;

    public static ImmutableArray<SampleInput> Parse(byte[] content, string path, TablePipeline pipeline)
    {
        using var document = StrictJson.Parse(content, path);
        var root = document.RootElement;
        if (root.ValueKind == JsonValueKind.Object && root.EnumerateObject().Select(property => property.Name).ToArray() is [Inputs] && !IsColumn(Inputs, pipeline.Schema))
        {
            return Rows(root.GetProperty(Inputs), path, Inputs, pipeline);
        }

        return root.ValueKind == JsonValueKind.Object ? [Named(root, path, "", pipeline)] : Rows(root, path, "", pipeline);
    }

    // An array of cells is one row, an array of arrays or objects several.
    private static ImmutableArray<SampleInput> Rows(JsonElement element, string path, string place, TablePipeline pipeline)
    {
        var items = StrictJsonObject.Items(element, path, place, int.MaxValue).ToArray();
        if (items.Length == 0 || items[0].Element.ValueKind is not (JsonValueKind.Array or JsonValueKind.Object))
        {
            return [Listed(items, path, place, pipeline)];
        }

        return items.Length > MaximumRows
            ? throw new MalformedInputException(path, place, $"there are {items.Length} rows; at most {MaximumRows} are allowed")
            : [.. items.Select(item => item.Element.ValueKind == JsonValueKind.Array
                ? Listed([.. StrictJsonObject.Items(item.Element, path, item.Place, int.MaxValue)], path, item.Place, pipeline)
                : Named(item.Element, path, item.Place, pipeline))];
    }

    private static SampleInput Listed((JsonElement Element, string Place)[] items, string path, string place, TablePipeline pipeline)
    {
        var schema = pipeline.Schema;
        if (items.Length == schema.Columns.Length)
        {
            var cells = Array.ConvertAll(items, item => Cell(item.Element, path, item.Place));
            return SampleInput.OfRow(schema.ReadFeatures(cells, (column, problem) => Problem(path, items[column].Place, schema.Columns[column].Name, problem)), pipeline);
        }

        return items.Length == schema.FeatureNames.Length
            ? SampleInput.OfRow([.. items.Select((item, i) => Number(item.Element, path, item.Place, schema.FeatureNames[i]))], pipeline)
            : throw new MalformedInputException(path, place, $"there are {items.Length} values; {Expected(schema)}");
    }

    private static SampleInput Named(JsonElement element, string path, string place, TablePipeline pipeline)
    {
        var schema = pipeline.Schema;
        var row = new StrictJsonObject(element, path, place);
        foreach (var property in element.EnumerateObject().Where(property => !IsColumn(property.Name, schema) && property.Name != schema.Target))
        {
            throw new MalformedInputException(
                path, Inside(place, property.Name), $"no column '{property.Name}'{NearestName.Hint(property.Name, schema.Columns.Select(column => column.Name))}; expected one of {string.Join(", ", schema.Columns.Select(column => column.Name))}");
        }

        var features = new double[schema.FeatureNames.Length];
        var first = 0;
        foreach (var column in schema.Columns)
        {
            var own = features.AsSpan(first, column.FeatureCount);
            if (row.Has(column.Name))
            {
                var (cell, cellPlace) = row.Element(column.Name);
                if (column.TryRead(Cell(cell, path, cellPlace), own) is { } problem)
                {
                    throw new MalformedInputException(path, cellPlace, problem);
                }
            }
            else if (pipeline.Encodings.AsSpan(first, column.FeatureCount).ContainsAnyExcept((FeatureEncoding?)null))
            {
                throw new MalformedInputException(path, Inside(place, column.Name), "the column is missing, and the model looks at it; null where its value is not known");
            }
            else
            {
                own.Fill(double.NaN);
            }

            first += column.FeatureCount;
        }

        return SampleInput.OfRow(features, pipeline);
    }

    private static bool IsColumn(string name, TableSchema schema) => schema.Columns.Any(column => column.Name == name);

    private static string Inside(string place, string name) => place.Length == 0 ? name : $"{place}.{name}";

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
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => throw new MalformedInputException(path, place, "expected a number, a text, true, false or null"),
    };

    private static double Number(JsonElement element, string path, string place, string feature) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetDouble(out var number) && double.IsFinite(number)
            ? number
            : throw Problem(path, place, feature, "expected a finite number");

    private static MalformedInputException Problem(string path, string place, string name, string problem) => new(path, $"{place} ('{name}')", problem);
}
