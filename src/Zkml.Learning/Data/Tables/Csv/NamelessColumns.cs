using System.Collections.Immutable;

namespace Zkml.Learning.Data.Tables.Csv;

/// <summary>Columns whose place in the header is empty: those that are empty themselves are none, as spreadsheets leave them; others are named by their place.</summary>
internal static class NamelessColumns
{
    /// <summary>The table with a name for each column.</summary>
    public static RawTable Name(RawTable table)
    {
        if (!table.Header.Contains(""))
        {
            return table;
        }

        int[] kept = [.. Enumerable.Range(0, table.Header.Length).Where(column => table.Header[column].Length > 0 || HasCells(table, column))];
        var notes = table.Notes;
        var header = ImmutableArray.CreateBuilder<string>();
        foreach (var column in kept)
        {
            header.Add(table.Header[column].Length > 0 ? table.Header[column] : Unused(table.Header, column));
            if (table.Header[column].Length == 0)
            {
                notes = notes.Add($"column {column + 1} has no name in the header; it is called '{header[^1]}'");
            }
        }

        return table with { Header = header.ToImmutable(), Cells = kept.Length == table.Header.Length ? table.Cells : Pick(table, kept), Notes = notes };
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
