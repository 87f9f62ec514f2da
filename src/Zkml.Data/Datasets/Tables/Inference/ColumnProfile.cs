using System.Collections.Immutable;
using System.Globalization;

namespace Zkml.Data.Datasets.Tables.Inference;

/// <summary>What the cells of a column are, one by one.</summary>
internal sealed class ColumnProfile
{
    // Every whole number of fifteen digits is one of double precision.
    private const int ExactDigits = 15;

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

    /// <summary>The first row whose number has zeros in front that a number does not keep; null for none.</summary>
    public int? Padded { get; private set; }

    /// <summary>The first row whose whole number has more digits than a number holds; null for none.</summary>
    public int? Rounded { get; private set; }

    /// <summary>The cell of a row.</summary>
    public string Cell(int row) => Table.Cell(row, Column);

    /// <summary>Looks at a column.</summary>
    /// <param name="table">The table.</param>
    /// <param name="column">The place of the column.</param>
    /// <param name="rows">The rows to look at.</param>
    /// <param name="missingWords">Words that mean that a value is missing, besides the usual ones.</param>
    /// <param name="classWords">Words that do not, although they look so.</param>
    public static ColumnProfile Of(RawTable table, int column, ImmutableArray<int> rows, IReadOnlyCollection<string> missingWords, params ImmutableArray<string> classWords)
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
            else if (MissingMarkers.Has(cell) && !(cell.Length > 0 && classWords.Contains(cell)))
            {
                profile.Missing.Add(row);
            }
            else if (NumericColumn.TryParse(cell, out var number))
            {
                profile.Numbers.Add(number);
                profile.Padded ??= cell is ['0', >= '0' and <= '9', ..] ? row : null;
                profile.Rounded ??= cell.Length > ExactDigits && Int128.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) && whole != (Int128)number ? row : null;
            }
            else
            {
                profile.Texts.Add(row);
            }
        }

        return profile;
    }
}
