using System.Globalization;

namespace Zkml.Data.Datasets.Tables.Inference;

/// <summary>Says which lines of a file are meant, a few of them by number.</summary>
internal static class LineList
{
    private const int Listed = 5;

    /// <summary><c>line 5</c>, or <c>lines 5, 13, 21, 29, 37 and 3 more</c>.</summary>
    public static string Of(RawTable table, IReadOnlyCollection<int> rows)
    {
        var lines = string.Join(", ", rows.Take(Listed).Select(row => table.Lines[row].ToString(CultureInfo.InvariantCulture)));
        return rows.Count == 1 ? $"line {lines}" : rows.Count <= Listed ? $"lines {lines}" : string.Create(CultureInfo.InvariantCulture, $"lines {lines} and {rows.Count - Listed} more");
    }

    /// <summary><c>1 row</c>, <c>5 rows</c>.</summary>
    public static string Count(int rows) => string.Create(CultureInfo.InvariantCulture, $"{rows:N0} {(rows == 1 ? "row" : "rows")}");

    /// <summary>The different texts of some cells, a few of them, in quotes.</summary>
    public static string Texts(IEnumerable<string> cells)
    {
        string[] distinct = [.. cells.Distinct().Take(Listed + 1)];
        return string.Join(", ", distinct.Take(Listed).Select(cell => $"'{cell}'")) + (distinct.Length > Listed ? ", ..." : "");
    }
}
