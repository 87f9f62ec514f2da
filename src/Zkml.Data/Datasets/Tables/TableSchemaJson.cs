using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Zkml.Data.Datasets.Tables.Numbers;
using Zkml.Host;
using Zkml.Host.Json;

namespace Zkml.Data.Datasets.Tables;

/// <summary>The JSON form of a schema: the target's name, and the columns in the order of the features.</summary>
internal static class TableSchemaJson
{
    private const int MaximumColumns = 4096;
    private const int MaximumCategories = 4096;
    private const int MaximumMarkers = 256;
    private const int MaximumFormatLength = 64;
    private const string NotANumber = "NaN";
    private const string Range = "range";
    private const string TargetRange = "targetRange";
    private const string Numeric = "numeric";
    private const string Boolean = "boolean";
    private const string Date = "date";

    private static readonly (DecimalSign Value, string Name)[] Decimals = [(DecimalSign.Point, "point"), (DecimalSign.Comma, "comma")];
    private static readonly (DatePart Value, string Name)[] Parts = [.. Enum.GetValues<DatePart>().Select(part => (part, DateColumn.NameOf(part)))];

    /// <summary>What files call the encodings of categories.</summary>
    public static IReadOnlyList<(CategoryEncoding Value, string Name)> EncodingNames { get; } =
        [(CategoryEncoding.OneHot, "one-hot"), (CategoryEncoding.OneHotDropFirst, "one-hot-drop-first"), (CategoryEncoding.Ordinal, "ordinal")];

    private static readonly (string Value, string Name)[] Kinds = [.. new[] { Numeric, Boolean, Date }.Concat(EncodingNames.Select(encoding => encoding.Name)).Select(kind => (kind, kind))];

    public static TableSchema Read(StrictJsonObject json, string file)
    {
        var target = ReadName(json, "target", file);
        var names = new HashSet<string>();
        ImmutableArray<TableColumn> columns = [.. json.Array("columns", MaximumColumns).Select(item => ReadColumn(new(item.Element, file, item.Place), file, names))];
        var targetRange = ReadRange(json, TargetRange, file);
        DecimalSign? decimals = json.Has("decimal") ? json.Choice("decimal", Decimals) : null;
        json.End();
        var features = columns.Sum(column => (long)column.FeatureCount);
        if (features > TableSchema.MaximumFeatures)
        {
            throw new MalformedInputException(file, $"{json.Place}.columns", $"the columns become {features} features; at most {TableSchema.MaximumFeatures} are allowed; encode categories as ordinal, or leave columns out");
        }

        return columns.Length > 0 ? new(columns, target) { TargetRange = targetRange, Decimal = decimals } : throw new MalformedInputException(file, $"{json.Place}.columns", "expected at least one column");
    }

    public static void Write(Utf8JsonWriter json, TableSchema schema)
    {
        json.WriteStartObject();
        json.WriteString("target", schema.Target);
        if (schema.Decimal is { } sign)
        {
            json.WriteString("decimal", Decimals.First(choice => choice.Value == sign).Name);
        }

        json.WriteStartArray("columns");
        foreach (var column in schema.Columns)
        {
            json.WriteStartObject();
            json.WriteString("name", column.Name);
            switch (column)
            {
                case NumericColumn numeric:
                    WriteNumeric(json, numeric);
                    break;
                case BooleanColumn boolean:
                    json.WriteString("kind", Boolean);
                    if (boolean.Missing is { } standsIn)
                    {
                        json.WriteBoolean("missing", standsIn);
                    }

                    break;
                case DateColumn date:
                    json.WriteString("kind", Date);
                    json.WriteString("format", date.Format);
                    json.WriteArray("parts", [.. date.Parts.Select(DateColumn.NameOf)]);
                    break;
                case CategoricalColumn categorical:
                    json.WriteString("kind", EncodingNames.First(encoding => encoding.Value == categorical.Encoding).Name);
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

        var kind = json.Choice("kind", Kinds);
        TableColumn column = kind switch
        {
            Numeric => ReadNumeric(name, json, file),
            Boolean => new BooleanColumn(name, json.Has("missing") ? json.Boolean("missing") : null),
            Date => ReadDate(name, json, file),
            _ => ReadCategorical(name, EncodingNames.First(encoding => encoding.Name == kind).Value, json, file),
        };
        json.End();
        return column.FeatureCount > 0 ? column : throw new MalformedInputException(file, json.Place, "a single category of which the first is dropped leaves no feature");
    }

    private static void WriteNumeric(Utf8JsonWriter json, NumericColumn column)
    {
        json.WriteString("kind", Numeric);
        if (column.MayBeMissing)
        {
            json.WriteString("missing", NotANumber);
        }
        else if (column.Missing is { } missing)
        {
            json.WriteNumber("missing", missing);
        }

        WriteRange(json, Range, column.Range);
        if (!column.Markers.IsEmpty)
        {
            json.WriteArray("markers", column.Markers.AsSpan());
        }

        if (column.Sign is { } sign)
        {
            json.WriteString("sign", sign);
        }
    }

    private static NumericColumn ReadNumeric(string name, StrictJsonObject json, string file) => new(name, json.Has("missing") ? ReadMissing(json) : null, ReadRange(json, Range, file))
    {
        Markers = json.Has("markers") ? ReadTexts(json, "markers", MaximumMarkers, file) : [],
        Sign = json.Has("sign") ? ReadName(json, "sign", file) : null,
    };

    // A text where nothing stands in for a missing number, since the model itself has a side for it.
    private static double ReadMissing(StrictJsonObject json) =>
        json.Element("missing").Element is { ValueKind: JsonValueKind.String } text && text.ValueEquals(NotANumber) ? double.NaN : json.Number("missing", double.MinValue, double.MaxValue);

    private static CategoricalColumn ReadCategorical(string name, CategoryEncoding encoding, StrictJsonObject json, string file)
    {
        var column = new CategoricalColumn(name, ReadTexts(json, "categories", MaximumCategories, file), encoding) { MayBeMissing = IsNotANumber(json, "missing", file), UnknownIsMissing = IsNotANumber(json, "unknown", file) };
        return encoding == CategoryEncoding.Ordinal || !(column.MayBeMissing || column.UnknownIsMissing)
            ? column
            : throw new MalformedInputException(file, json.Place, "only an ordinal column can be missing; one-hot features are 0 or 1");
    }

    private static bool IsNotANumber(StrictJsonObject json, string property, string file) =>
        json.Has(property) && (json.Text(property) == NotANumber ? true : throw new MalformedInputException(file, json.Element(property).Place, $"expected '{NotANumber}'"));

    private static DateColumn ReadDate(string name, StrictJsonObject json, string file)
    {
        var format = json.Text("format");
        if (format.Length is < 2 or > MaximumFormatLength || !IsFormat(format))
        {
            throw new MalformedInputException(file, json.Element("format").Place, "expected a form of dates such as yyyy-MM-dd or d.M.yyyy H:mm");
        }

        ImmutableArray<DatePart> parts = [.. ReadTexts(json, "parts", Parts.Length, file).Select(part => Parts.FirstOrDefault(known => known.Name == part) is { Name: not null } found
            ? found.Value
            : throw new MalformedInputException(file, json.Element("parts").Place, $"'{part}' is not a part of a date; expected some of {string.Join(", ", Parts.Select(known => known.Name))}"))];
        return parts.Length > 0 ? new(name, format, parts) : throw new MalformedInputException(file, json.Element("parts").Place, "expected at least one part of the date");
    }

    private static bool IsFormat(string format)
    {
        try
        {
            return DateColumn.TryParse(new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc).ToString(format, CultureInfo.InvariantCulture), format, out _);
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static ImmutableArray<string> ReadTexts(StrictJsonObject json, string property, int maximum, string file)
    {
        var known = new HashSet<string>();
        return
        [
            .. json.Array(property, maximum).Select(item => item.Element.ValueKind == JsonValueKind.String && known.Add(item.Element.GetString()!)
                ? item.Element.GetString()!
                : throw new MalformedInputException(file, item.Place, property == "categories" ? "expected a text that no other category has" : "expected a text that stands here once")),
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
