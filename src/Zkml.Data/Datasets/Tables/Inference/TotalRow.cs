namespace Zkml.Data.Datasets.Tables.Inference;

/// <summary>Finds a last row that has the sums of the others, as spreadsheets write them: it is no sample.</summary>
internal static class TotalRow
{
    // With fewer, a sum is nothing unusual.
    private const int FewRows = 5;

    private static readonly HashSet<string> Words = new(
        ["total", "totals", "grand total", "sum", "sums", "summe", "summen", "gesamt", "gesamtsumme", "insgesamt", "somme", "total général", "totale", "suma", "subtotal", "average", "mean", "durchschnitt", "mittelwert", "moyenne"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>What is said of the last row; nothing where it looks like the others.</summary>
    /// <param name="table">The table.</param>
    /// <param name="rows">Its rows that are samples, in their order.</param>
    public static IEnumerable<string> Find(RawTable table, IReadOnlyList<int> rows)
    {
        if (rows.Count >= FewRows && Enumerable.Range(0, table.Header.Length).Select(column => Reason(table, rows, column)).FirstOrDefault(reason => reason is not null) is { } found)
        {
            yield return $"line {table.Lines[rows[^1]]}: the last row looks like a total of the others, since {found}; where it is one, take it out of the file";
        }
    }

    private static string? Reason(RawTable table, IReadOnlyList<int> rows, int column)
    {
        var last = table.Cell(rows[^1], column);
        return Words.Contains(last.TrimEnd(':', ' ')) && Others(rows).All(row => table.Cell(row, column) != last) ? $"column '{table.Header[column]}' says '{last}'"
            : IsSum(table, rows, column, last) ? $"column '{table.Header[column]}' has the sum of the other rows"
            : null;
    }

    // Larger than each of the others, too: where all but one are zero, the sum says nothing.
    private static bool IsSum(RawTable table, IReadOnlyList<int> rows, int column, string last)
    {
        if (!NumericColumn.TryParse(last, out var total))
        {
            return false;
        }

        var sum = 0.0;
        foreach (var row in Others(rows))
        {
            if (NumericColumn.TryParse(table.Cell(row, column), out var number))
            {
                if (Math.Abs(number) >= Math.Abs(total))
                {
                    return false;
                }

                sum += number;
            }
        }

        const double rounding = 1e-9;
        return Math.Abs(sum - total) <= rounding * Math.Abs(total);
    }

    private static IEnumerable<int> Others(IReadOnlyList<int> rows)
    {
        for (var i = 0; i < rows.Count - 1; i++)
        {
            yield return rows[i];
        }
    }
}
