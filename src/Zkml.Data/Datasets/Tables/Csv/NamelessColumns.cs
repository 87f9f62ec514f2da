using System.Collections.Immutable;
using Zkml.Host;

namespace Zkml.Data.Datasets.Tables.Csv;

/// <summary>Columns whose place in the header is empty: those that are empty themselves are none, as spreadsheets leave them; others are named by their place.</summary>
internal static class NamelessColumns
{
    // With one name and so many columns, a first line is a title and no header.
    private const int FewestOfATitle = 3;

    /// <summary>The table with a name for each column.</summary>
    /// <param name="table">As it was read.</param>
    /// <param name="line">Where its header is.</param>
    /// <param name="isStated">Whether somebody said that this is the header.</param>
    /// <exception cref="MalformedInputException">The header is a title.</exception>
    public static RawTable Name(RawTable table, int line, bool isStated)
    {
        if (!table.Header.Contains(""))
        {
            return table;
        }

        int[] kept = [.. Enumerable.Range(0, table.Header.Length).Where(column => table.Header[column].Length > 0 || HasCells(table, column))];
        if (!isStated && kept.Length >= FewestOfATitle && table.Header.Count(name => name.Length > 0) == 1)
        {
            throw new MalformedInputException(
                table.File, $"line {line}", $"it names one of {kept.Length} columns, '{table.Header.First(name => name.Length > 0)}'; where it is a title, delete it, or begin it with #, and say --header where it is the header");
        }

        var notes = table.Notes;
        var nameless = ImmutableArray.CreateBuilder<string>();
        var header = ImmutableArray.CreateBuilder<string>();
        foreach (var column in kept)
        {
            header.Add(table.Header[column].Length > 0 ? table.Header[column] : Unused(table.Header, column));
            if (table.Header[column].Length == 0)
            {
                nameless.Add(header[^1]);
                notes = notes.Add($"column {column + 1} has no name in the header; it is called '{header[^1]}'");
            }
        }

        return table with { Header = header.ToImmutable(), Cells = kept.Length == table.Header.Length ? table.Cells : Pick(table, kept), Notes = notes, Nameless = nameless.ToImmutable() };
    }

    private static bool HasCells(RawTable table, int column) => Enumerable.Range(0, table.RowCount).Any(row => table.Cell(row, column).Length > 0);

    private static string Unused(ImmutableArray<string> header, int column)
    {
        var name = HeaderNames.OfNumber(column + 1);
        while (header.Contains(name))
        {
            name += "_";
        }

        return name;
    }

    private static CellTexts Pick(RawTable table, int[] columns)
    {
        var cells = new CellTexts(table.RowCount * columns.Length, table.RowCount * columns.Length);
        for (var row = 0; row < table.RowCount; row++)
        {
            foreach (var column in columns)
            {
                cells.Add(table.Cell(row, column));
            }
        }

        return cells;
    }
}
