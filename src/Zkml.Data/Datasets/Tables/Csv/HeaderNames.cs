using System.Collections.Immutable;
using System.Globalization;
using Zkml.Host;

namespace Zkml.Data.Datasets.Tables.Csv;

/// <summary>The names of columns, as a header has them.</summary>
internal static class HeaderNames
{
    private const string Prefix = "column";

    /// <summary>Checks that names are different and fit to be shown. Empty ones are allowed.</summary>
    /// <exception cref="MalformedInputException">One is not; the message names the column.</exception>
    public static ImmutableArray<string> Check(CsvRecord record, string file)
    {
        var names = new HashSet<string>();
        for (var i = 0; i < record.Cells.Length; i++)
        {
            var name = record.Cells[i];
            if (name.Length > TableSchema.MaximumNameLength || name.Any(char.IsControl) || (name.Length > 0 && !names.Add(name)))
            {
                throw new MalformedInputException(file, $"line {record.Line}, column {i + 1}", $"expected a name of 1 to {TableSchema.MaximumNameLength} characters that no other column has");
            }
        }

        return [.. record.Cells];
    }

    /// <summary>Names for columns that have none: <c>column1</c>, <c>column2</c> and so on.</summary>
    public static ImmutableArray<string> Numbered(int count) => [.. Enumerable.Range(1, count).Select(OfNumber)];

    /// <summary>Whether names are those of columns that have none.</summary>
    public static bool AreNumbered(ImmutableArray<string> names) => !names.IsEmpty && names.All(IsNumbered);

    /// <summary>Whether it is the name of a column that has none.</summary>
    public static bool IsNumbered(string name) => name.StartsWith(Prefix, StringComparison.Ordinal) && int.TryParse(name.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out _);

    /// <summary>The name of one of them, counted from 1.</summary>
    public static string OfNumber(int column) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{column}");
}
