using System.Collections.Immutable;
using Zkml.Data.Datasets.Tables.Inference;
using Zkml.Host;

namespace Zkml.Data.Datasets.Tables.Csv;

/// <summary>Makes a table of a file's records: which of them is the header, which are comments, and which are no rows.</summary>
/// <param name="file">The file's name for errors.</param>
/// <param name="options">What is known.</param>
/// <param name="cells">Takes the cells.</param>
internal sealed class CsvTable(string file, CsvOptions options, CellTexts cells)
{
    private const int ShownLength = 60;

    private readonly ImmutableArray<int>.Builder _lines = ImmutableArray.CreateBuilder<int>();
    private readonly List<CsvRecord> _emptyRows = [];
    private readonly List<int> _repeats = [];
    private int _comments;
    private CsvRecord? _nameComment;
    private CsvRecord? _reordered;

    /// <summary>Reads all records.</summary>
    /// <exception cref="MalformedInputException">They make no table; the message names the line.</exception>
    public RawTable Read(IEnumerable<CsvRecord> records, string encoding, char delimiter)
    {
        CsvRecord? firstRecord = null;
        foreach (var record in records)
        {
            if (firstRecord is { } known)
            {
                AddRow(record, known);
            }
            else if (record.StartsAsComment && !IsRowOfMarker(record))
            {
                _comments++;
                _nameComment = record;
            }
            else if (!record.IsEmpty)
            {
                // The first row, or the header, which is told apart when all rows are known.
                firstRecord = record;
                Add(record);
            }
        }

        var first = firstRecord ?? throw new MalformedInputException(file, "line 1", "the file is empty; expected a header and rows");
        var (header, hasHeader, isFirstHeader) = Header(first);
        if (isFirstHeader && _lines.Count == 1)
        {
            AddEmptyRows();
        }

        if (isFirstHeader && _lines.Count == 1 + _repeats.Count)
        {
            throw new MalformedInputException(file, $"line {first.Line + 1}", "no rows after the header");
        }

        if (isFirstHeader && _reordered is { } other)
        {
            throw new MalformedInputException(file, $"line {other.Line}", "the header's names stand here again in another order: the rows behind it would be read into the wrong columns; bring them into one order");
        }

        if (isFirstHeader)
        {
            _lines.RemoveAt(0);
        }

        var table = new RawTable(file, header, cells.From(isFirstHeader ? header.Length : 0), _lines.DrainToImmutable()) { Format = new(encoding, delimiter, hasHeader), Notes = Notes() };
        table = isFirstHeader && _repeats.Count > 0 ? WithoutRepeats(table) : table;
        return hasHeader ? NamelessColumns.Name(table, first.Line, isStated: options.HasHeader is not null) : table;
    }

    private void AddRow(CsvRecord record, CsvRecord first)
    {
        var width = first.Cells.Length;
        record = Fit(record, first);
        if (record.IsEmpty)
        {
            _emptyRows.Add(record with { Cells = [.. Enumerable.Repeat("", width)] });
        }
        else if (record.Cells.Length == width)
        {
            AddEmptyRows();
            if (record.Cells.AsSpan().SequenceEqual(first.Cells))
            {
                _repeats.Add(_lines.Count);
            }
            else if (_reordered is null && IsReordered(record.Cells, first.Cells))
            {
                _reordered = record;
            }

            Add(record);
        }
        else if (record.StartsAsComment)
        {
            _comments++;
        }
        else
        {
            throw new MalformedInputException(file, $"line {record.Line}", width == 1
                ? $"there are {record.Cells.Length} cells, and line {first.Line} has one, '{VisibleText.Shorten(first.Cells[0], ShownLength)}'; where that is a title or a comment, delete it, or begin it with #"
                : $"there are {record.Cells.Length} cells; the header has {width}");
        }
    }

    // Delimiters that end some lines and not others cut no cells: those of the rows, or those of the header.
    private static CsvRecord Fit(CsvRecord record, CsvRecord first)
    {
        var (width, length) = (first.Cells.Length, record.Cells.Length);
        return length > width && record.Cells.Skip(width).All(cell => cell.Length == 0) ? record with { Cells = record.Cells[..width] }
            : length < width && !record.StartsAsComment && first.Cells.Skip(length).All(cell => cell.Length == 0) ? record with { Cells = [.. record.Cells, .. Enumerable.Repeat("", width - length)] }
            : record;
    }

    // Above another row, or alone, they are rows of which nothing is known.
    private void AddEmptyRows()
    {
        foreach (var row in _emptyRows)
        {
            Add(row);
        }

        _emptyRows.Clear();
    }

    private void Add(CsvRecord record)
    {
        if (cells.Count > CellTexts.MaximumCells - record.Cells.Length)
        {
            throw new MalformedInputException(file, $"line {record.Line}", $"by here there are more than {CellTexts.MaximumCells} cells; leave out columns or rows");
        }

        foreach (var cell in record.Cells)
        {
            cells.Add(cell);
        }

        _lines.Add(record.Line);
    }

    private (ImmutableArray<string> Names, bool InFile, bool IsFirstRecord) Header(CsvRecord first)
    {
        if (options.HasHeader ?? IsHeader(first))
        {
            return (HeaderNames.Check(first, file), true, true);
        }

        if (_nameComment is { } names && names.Cells.Length == first.Cells.Length && options.HasHeader is null)
        {
            _comments--;
            return (HeaderNames.Check(Uncommented(names), file), true, false);
        }

        return (HeaderNames.Numbered(first.Cells.Length), false, false);
    }

    private bool IsHeader(CsvRecord first)
    {
        var width = first.Cells.Length;
        if (options.KnownColumns.Any(first.Cells.Contains) || !HeaderSigns.LookLikeRow(first.Cells, _lines.Count - 1, (row, column) => cells[((row + 1) * width) + column]))
        {
            return true;
        }

        var row = string.Join(", ", first.Cells.Take(8)) + (width > 8 ? ", ..." : "");
        if (_nameComment?.Cells.Length == width || HeaderNames.AreNumbered(options.KnownColumns))
        {
            return false;
        }

        return options.AskForHeader?.Invoke($"{file}: line {first.Line} looks like a row: {row}")
            ?? throw new MalformedInputException(file, $"line {first.Line}", $"it looks like a row, not like names of columns: {row}; say --no-header where the file has none, or --header where these are the names");
    }

    private static bool IsReordered(string[] cells, string[] header) =>
        cells.Length > 1 && cells.All(header.Contains) && header.All(cells.Contains) && header.Distinct().Count() == header.Length;

    // Files that were put together from several have a header in the middle.
    private RawTable WithoutRepeats(RawTable table)
    {
        int[] repeats = [.. _repeats.Select(row => row - 1)];
        int[] kept = [.. Enumerable.Range(0, table.RowCount).Except(repeats)];
        var rest = new CellTexts(kept.Length * table.Header.Length, kept.Length * table.Header.Length);
        foreach (var row in kept)
        {
            for (var column = 0; column < table.Header.Length; column++)
            {
                rest.Add(table.Cell(row, column));
            }
        }

        var note = $"{(repeats.Length == 1 ? "a row repeats" : $"{repeats.Length} rows repeat")} the header and {(repeats.Length == 1 ? "is" : "are")} left out: {LineList.Of(table, repeats)}";
        return table with { Cells = rest, Lines = [.. kept.Select(row => table.Lines[row])], Notes = table.Notes.Add(note) };
    }

    private static CsvRecord Uncommented(CsvRecord comment) => comment with { Cells = [comment.Cells[0].TrimStart('#').TrimStart(), .. comment.Cells.Skip(1)] };

    // #N/A in the first cell is a missing value.
    private static bool IsRowOfMarker(CsvRecord record) => record.Cells.Length > 1 && MissingMarkers.Has(record.Cells[0]);

    private ImmutableArray<string> Notes()
    {
        var notes = ImmutableArray.CreateBuilder<string>();
        if (_emptyRows.Count > 0)
        {
            notes.Add($"{_emptyRows.Count} {(_emptyRows.Count == 1 ? "row" : "rows")} without any cell at the end {(_emptyRows.Count == 1 ? "is" : "are")} left out");
        }

        if (_comments > 0)
        {
            notes.Add($"{_comments} {(_comments == 1 ? "line is a comment" : "lines are comments")}");
        }

        return notes.ToImmutable();
    }
}
