using System.Collections.Immutable;
using System.Text.Json;
using Zkml.Host;
using Zkml.Host.Json;

namespace Zkml.Learning.Data.Tables;

/// <summary>The JSON form of a schema: the target's name, and the columns in the order of the features.</summary>
internal static class TableSchemaJson
{
    private const int MaximumColumns = 4096;
    private const int MaximumCategories = 4096;
    private const string Numeric = "numeric";
    private const string NotANumber = "NaN";
    private const string Range = "range";
    private const string TargetRange = "targetRange";

    private static readonly (CategoryEncoding? Value, string Name)[] Kinds =
        [(null, Numeric), (CategoryEncoding.OneHot, "one-hot"), (CategoryEncoding.OneHotDropFirst, "one-hot-drop-first"), (CategoryEncoding.Ordinal, "ordinal")];

    /// <summary>What files call the encodings of categories.</summary>
    public static IReadOnlyList<(CategoryEncoding Value, string Name)> EncodingNames { get; } = [.. Kinds.Where(kind => kind.Value is not null).Select(kind => (kind.Value!.Value, kind.Name))];

    public static TableSchema Read(StrictJsonObject json, string file)
    {
        var target = ReadName(json, "target", file);
        var names = new HashSet<string>();
        ImmutableArray<TableColumn> columns = [.. json.Array("columns", MaximumColumns).Select(item => ReadColumn(new(item.Element, file, item.Place), file, names))];
        var targetRange = ReadRange(json, TargetRange, file);
        json.End();
        var features = columns.Sum(column => (long)column.FeatureCount);
        if (features > TableSchema.MaximumFeatures)
        {
            throw new MalformedInputException(file, $"{json.Place}.columns", $"the columns become {features} features; at most {TableSchema.MaximumFeatures} are allowed; encode categories as ordinal, or leave columns out");
        }

        return columns.Length > 0 ? new(columns, target) { TargetRange = targetRange } : throw new MalformedInputException(file, $"{json.Place}.columns", "there is no column");
    }

    public static void Write(Utf8JsonWriter json, TableSchema schema)
    {
        json.WriteStartObject();
        json.WriteString("target", schema.Target);
        json.WriteStartArray("columns");
        foreach (var column in schema.Columns)
        {
            json.WriteStartObject();
            json.WriteString("name", column.Name);
            switch (column)
            {
                case NumericColumn numeric:
                    json.WriteString("kind", Numeric);
                    if (numeric.MayBeMissing)
                    {
                        json.WriteString("missing", NotANumber);
                    }
                    else if (numeric.Missing is { } missing)
                    {
                        json.WriteNumber("missing", missing);
                    }

                    WriteRange(json, Range, numeric.Range);

                    break;
                case CategoricalColumn categorical:
                    json.WriteString("kind", Kinds.First(kind => kind.Value == categorical.Encoding).Name);
                    json.WriteArray("categories", categorical.Categories.AsSpan());
                    if (categorical.MayBeMissing)
                    {
                        json.WriteString("missing", NotANumber);
                    }

                    if (categorical.UnknownIsMissing)
                    {
                        json.WriteString("unknown", NotANumber);
                    }

                    break;
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteRange(json, TargetRange, schema.TargetRange);
        json.WriteEndObject();
    }

    private static TableColumn ReadColumn(StrictJsonObject json, string file, HashSet<string> names)
    {
        var name = ReadName(json, "name", file);
        if (!names.Add(name))
        {
            throw new MalformedInputException(file, $"{json.Place}.name", $"there is a column '{name}' already");
        }

        TableColumn column = json.Choice("kind", Kinds) is { } encoding
            ? ReadCategorical(name, encoding, json, file)
            : new NumericColumn(name, json.Has("missing") ? ReadMissing(json) : null, ReadRange(json, Range, file));
        json.End();
        return column.FeatureCount > 0 ? column : throw new MalformedInputException(file, json.Place, "a single category of which the first is dropped leaves no feature");
    }

    private static CategoricalColumn ReadCategorical(string name, CategoryEncoding encoding, StrictJsonObject json, string file)
    {
        var column = new CategoricalColumn(name, ReadCategories(json, file), encoding) { MayBeMissing = IsNotANumber(json, "missing", file), UnknownIsMissing = IsNotANumber(json, "unknown", file) };
        return encoding == CategoryEncoding.Ordinal || !(column.MayBeMissing || column.UnknownIsMissing)
            ? column
            : throw new MalformedInputException(file, json.Place, "only an ordinal column can be missing; one-hot features are 0 or 1");
    }

    private static bool IsNotANumber(StrictJsonObject json, string property, string file) =>
        json.Has(property) && (json.Text(property) == NotANumber ? true : throw new MalformedInputException(file, json.Element(property).Place, $"expected '{NotANumber}'"));

    // A text where nothing stands in for a missing number, since the model itself has a side for it.
    private static double ReadMissing(StrictJsonObject json) =>
        json.Element("missing").Element is { ValueKind: JsonValueKind.String } text && text.ValueEquals(NotANumber) ? double.NaN : json.Number("missing", double.MinValue, double.MaxValue);

    private static ImmutableArray<string> ReadCategories(StrictJsonObject json, string file)
    {
        var known = new HashSet<string>();
        return
        [
            .. json.Array("categories", MaximumCategories).Select(item => item.Element.ValueKind == JsonValueKind.String && known.Add(item.Element.GetString()!)
                ? item.Element.GetString()!
                : throw new MalformedInputException(file, item.Place, "expected a text that no other category has")),
        ];
    }

    private static ColumnRange? ReadRange(StrictJsonObject json, string property, string file)
    {
        if (!json.Has(property))
        {
            return null;
        }

        var range = json.Object(property);
        var read = new ColumnRange(
            range.Number("minimum", double.MinValue, double.MaxValue),
            range.Number("maximum", double.MinValue, double.MaxValue),
            range.Has("decimals") ? range.Integer("decimals", 0, ColumnRange.MaximumDecimals) : null);
        range.End();
        return read.Minimum <= read.Maximum
            ? read
            : throw new MalformedInputException(file, $"{range.Place}.maximum", "it is below the minimum");
    }

    private static void WriteRange(Utf8JsonWriter json, string property, ColumnRange? range)
    {
        if (range is null)
        {
            return;
        }

        json.WriteStartObject(property);
        json.WriteNumber("minimum", range.Minimum);
        json.WriteNumber("maximum", range.Maximum);
        if (range.Decimals is { } decimals)
        {
            json.WriteNumber("decimals", decimals);
        }

        json.WriteEndObject();
    }

    private static string ReadName(StrictJsonObject json, string property, string file) =>
        json.Text(property) is { Length: > 0 and <= TableSchema.MaximumNameLength } name && !name.Any(char.IsControl)
            ? name
            : throw new MalformedInputException(file, json.Element(property).Place, $"expected a name of 1 to {TableSchema.MaximumNameLength} characters");
}
