using System.Collections.Immutable;
using System.Globalization;
using Zkml.Host;

namespace Zkml.Data.Datasets.Tables.Numbers;

/// <summary>
/// Makes the numbers of a table plain: 1234.5 where the file has 1.234,5 or 1,234.5 or $1,234.50. A column is looked at as a whole, and where it can be read in two ways, the file's other columns decide,
/// else what was said.
/// </summary>
internal static class NumberColumns
{
    // So many cells tell whether a column is of numbers at all.
    private const int LookedAt = 1000;

    private static readonly NumberNotation Thousands = new(DecimalSign.Comma, '.');

    private const string Advice = "say --decimal point or --decimal comma";

    /// <summary>The same table with plain numbers.</summary>
    /// <param name="table">As it was read.</param>
    /// <param name="stated">What stands before decimals, where that was said.</param>
    /// <param name="likely">The same, where other files of the kind have it; the file itself knows better.</param>
    /// <exception cref="MalformedInputException">A column can be read in two ways, or a cell is written in another way than the others.</exception>
    public static RawTable MakePlain(RawTable table, DecimalSign? stated, DecimalSign? likely)
    {
        var found = Enumerable.Range(0, table.Header.Length).Select(column => Look(table, column)).ToArray();
        var evidence = found.Select(column => column.Evidence).OfType<DecimalSign>().Distinct().ToArray();
        var known = stated ?? (evidence is [var only] ? only : evidence.Length == 0 ? likely : null);
        var chosen = found.Select((column, i) => Choose(table, i, column.Notation, known, evidence.Length > 1)).ToArray();
        // How a doubtful column was read is kept, so that a few of its rows are read in the same way later.
        var doubtful = chosen.Where(column => column?.Other is not null).Select(column => column!.Notation.Decimal).Distinct().ToArray();
        known ??= evidence.Length == 0 && doubtful is [var same] ? same : null;
        var rewritten = chosen.Select(column => column is not null && (column.Notation != NumberNotation.Plain || column.Sign is not null) ? column : null).ToArray();
        if (rewritten.All(column => column is null))
        {
            return table with { Decimal = known };
        }

        var signs = rewritten.Select(column => column?.Sign).ToImmutableArray();
        return table with
        {
            Cells = Rewrite(table, rewritten),
            Signs = signs.All(sign => sign is null) ? [] : signs,
            Notes = [.. table.Notes, .. rewritten.Zip(table.Header).Where(column => column.First is not null).Select(column => Describe(column.Second, column.First!))],
            Decimal = known,
        };
    }

    private static (ColumnNotation? Notation, DecimalSign? Evidence) Look(RawTable table, int column)
    {
        // Read anew each time: the cells of a large table are not kept as texts.
        var cells = Enumerable.Range(0, table.RowCount).Select(row => table.Cell(row, column)).Where(cell => !MissingMarkers.Has(cell) && !MissingMarkers.HasWord(cell));
        var looked = cells.Take(LookedAt).ToArray();
        if (looked.Count(cell => cell.AsSpan().ContainsAnyInRange('0', '9')) * 2 <= looked.Length)
        {
            return (null, null);
        }

        // Most columns are plain, and then only thousands such as 1.234 leave a doubt.
        var points = cells.Where(cell => cell.Contains('.'));
        if (cells.All(cell => NumericColumn.TryParse(cell, out _)))
        {
            // One number whose point cannot stand between thousands decides for all.
            if (points.Any(cell => !Thousands.TryParse(cell, out _)))
            {
                return (null, DecimalSign.Point);
            }

            if (!points.Any())
            {
                return (null, null);
            }
        }

        var notation = NotationSearch.Find(cells);
        return (notation, notation?.Evidence(cells));
    }

    private static ColumnNotation? Choose(RawTable table, int column, ColumnNotation? notation, DecimalSign? known, bool areMixed)
    {
        if (notation?.Other is not { } other)
        {
            return notation;
        }

        if (known is { } sign && (notation.Notation.Decimal == sign) != (other.Decimal == sign))
        {
            return notation with { Notation = other.Decimal == sign ? other : notation.Notation };
        }

        // A point without any sign of decimal commas is one of decimals, unless whole numbers beside it say that it may stand between thousands; semicolons between cells leave the comma to the numbers.
        var isPlain = notation.Notation == NumberNotation.Plain;
        var hasWholeNumbers = HasNumberWithoutGroup(table, column, notation.Sign);
        return isPlain && !hasWholeNumbers && !areMixed ? notation
            : table.Format?.Delimiter == ';' && !areMixed ? notation with { Notation = other.Decimal == DecimalSign.Comma ? other : notation.Notation }
            : !isPlain && AsThousands(notation, other) is { } thousands && hasWholeNumbers && !areMixed ? notation with { Notation = thousands }
            : throw new MalformedInputException(
                table.File, $"column '{table.Header[column]}'", $"numbers such as '{Example(table, column, notation)}' can be read with a decimal {Word(notation.Notation.Decimal)} or a decimal {Word(other.Decimal)}; {Advice}");
    }

    private static NumberNotation? AsThousands(ColumnNotation notation, NumberNotation other) =>
        notation.Notation.Group is not null ? notation.Notation : other.Group is not null ? other : null;

    // Beside 1,234 a whole 567 has no decimals: where all others have exactly three digits behind the comma, these are thousands. A point leaves a doubt: programs that write it may drop zeros.
    private static bool HasNumberWithoutGroup(RawTable table, int column, string? sign) =>
        Enumerable.Range(0, table.RowCount).Any(row => NumberSign.Split(table.Cell(row, column), sign).Number is { Length: > 1 and <= 3 } text && text.All(char.IsAsciiDigit));

    private static CellTexts Rewrite(RawTable table, ColumnNotation?[] columns)
    {
        var cells = new CellTexts(table.RowCount * columns.Length, table.RowCount * columns.Length);
        for (var row = 0; row < table.RowCount; row++)
        {
            for (var column = 0; column < columns.Length; column++)
            {
                cells.Add(columns[column] is { } notation ? Plain(table, row, column, notation) : table.Cell(row, column));
            }
        }

        return cells;
    }

    private static string Plain(RawTable table, int row, int column, ColumnNotation notation)
    {
        var cell = table.Cell(row, column);
        var (sign, text) = NumberSign.Split(cell, notation.Sign);
        return notation.Notation.TryParse(text, out var number) && (sign == notation.Sign || (sign is null && (number == 0 || !NumberSign.IsScale(notation.Sign)))) ? number.ToString(CultureInfo.InvariantCulture)
            : NumericColumn.TryParse(cell, out _) ? throw table.Problem(row, column, $"'{cell}' is written otherwise than the other numbers of the column, such as '{Example(table, column, notation)}'; write it like them")
            : cell;
    }

    private static string Example(RawTable table, int column, ColumnNotation notation) => Enumerable.Range(0, table.RowCount)
        .Select(row => table.Cell(row, column))
        .First(cell => NumberSign.Split(cell, notation.Sign) is var (sign, text) && sign == notation.Sign && notation.Notation.TryParse(text, out _) && (sign is not null || notation.Notation.Shows(text)));

    private static string Describe(string name, ColumnNotation notation)
    {
        string?[] parts =
        [
            notation.Notation.Decimal == DecimalSign.Comma ? "with decimal commas" : null,
            notation.Notation.Group is { } group ? $"with {GroupName(group)} between thousands" : null,
            notation.Sign is { } sign ? $"with '{sign}'" : null,
        ];
        return $"the numbers of column '{name}' are written {string.Join(" and ", parts.Where(part => part is not null))}";
    }

    private static string GroupName(char group) => group switch { ',' => "commas", '.' => "points", '\'' => "apostrophes", _ => "blanks" };

    private static string Word(DecimalSign sign) => sign == DecimalSign.Point ? "point" : "comma";
}
