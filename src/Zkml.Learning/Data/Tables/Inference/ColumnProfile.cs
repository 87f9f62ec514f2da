using System.Collections.Immutable;

namespace Zkml.Learning.Data.Tables.Inference;

/// <summary>What the cells of a column are, one by one.</summary>
internal sealed class ColumnProfile
{
    private ColumnProfile(RawTable table, int column, ImmutableArray<int> rows)
    {
        Table = table;
        Column = column;
        Rows = rows;
        Numbers = new(rows.Length);
    }

    /// <summary>The table.</summary>
    public RawTable Table { get; }

    /// <summary>The place of the column.</summary>
    public int Column { get; }

    /// <summary>Its name.</summary>
    public string Name => Table.Header[Column];

    /// <summary>The rows that were looked at.</summary>
    public ImmutableArray<int> Rows { get; }

    /// <summary>Rows whose value is missing beyond doubt.</summary>
    public List<int> Missing { get; } = [];

    /// <summary>Words that were said to mean that a value is missing, as far as they occur.</summary>
    public SortedSet<string> StatedMarkers { get; } = new(StringComparer.Ordinal);

    /// <summary>The numbers of the other rows, in their order.</summary>
    public List<double> Numbers { get; }

    /// <summary>The rows that hold a number: counted out, since most columns have millions of them and no doubt about any.</summary>
    public IEnumerable<int> NumberRows
    {
        get
        {
            var others = Missing.Concat(Texts).ToHashSet();
            return others.Count == 0 ? Rows : Rows.Where(row => !others.Contains(row));
        }
    }

    /// <summary>Rows that hold a text.</summary>
    public List<int> Texts { get; } = [];

    /// <summary>The cell of a row.</summary>
    public string Cell(int row) => Table.Cell(row, Column);

    /// <summary>Looks at a column.</summary>
    /// <param name="table">The table.</param>
    /// <param name="column">The place of the column.</param>
    /// <param name="rows">The rows to look at.</param>
    /// <param name="missingWords">Words that mean that a value is missing, besides the usual ones.</param>
    public static ColumnProfile Of(RawTable table, int column, ImmutableArray<int> rows, IReadOnlyCollection<string> missingWords)
    {
        var profile = new ColumnProfile(table, column, rows);
        foreach (var row in rows)
        {
            var cell = table.Cell(row, column);
            if (missingWords.Contains(cell))
            {
                profile.StatedMarkers.Add(cell);
                profile.Missing.Add(row);
            }
            else if (MissingMarkers.Has(cell))
            {
                profile.Missing.Add(row);
            }
            else if (NumericColumn.TryParse(cell, out var number))
            {
                profile.Numbers.Add(number);
            }
            else
            {
                profile.Texts.Add(row);
            }
        }

        return profile;
    }
}
