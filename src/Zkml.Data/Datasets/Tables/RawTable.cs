using System.Collections.Immutable;
using Zkml.Data.Datasets.Tables.Csv;
using Zkml.Data.Datasets.Tables.Numbers;
using Zkml.Host;

namespace Zkml.Data.Datasets.Tables;

/// <summary>The cells of a table as texts, before anything is made of them. Numbers are written with a decimal point and nothing else, however the file writes them.</summary>
/// <param name="File">The file's name for errors.</param>
/// <param name="Header">The names of the columns, all different.</param>
/// <param name="Cells">Row-major, as many a row as there are columns.</param>
/// <param name="Lines">In which line of the file each row begins, from 1.</param>
public sealed record RawTable(string File, ImmutableArray<string> Header, IReadOnlyList<string> Cells, ImmutableArray<int> Lines)
{
    /// <summary>How the file writes its table, as it was found; null if the table is from elsewhere.</summary>
    public CsvFormat? Format { get; init; }

    /// <summary>What a reader of the file should know, a sentence each.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>The names that columns were given whose place in the header is empty.</summary>
    public ImmutableArray<string> Nameless { get; init; } = [];

    /// <summary>What stood beside the numbers of each column, such as %; null for nothing. Empty if no column has anything.</summary>
    public ImmutableArray<string?> Signs { get; init; } = [];

    /// <summary>What stood before decimals; null if nothing in the file tells.</summary>
    public DecimalSign? Decimal { get; init; }

    /// <summary>How many rows there are, the header not counted.</summary>
    public int RowCount => Lines.Length;

    /// <summary>One cell.</summary>
    public string Cell(int row, int column) => Cells[(row * Header.Length) + column];

    /// <summary>What stood beside the numbers of a column; null for nothing.</summary>
    public string? Sign(int column) => Signs.IsEmpty ? null : Signs[column];

    /// <summary>The place of a column.</summary>
    /// <exception cref="MalformedInputException">There is none of that name.</exception>
    public int Column(string name) => Find(name) is { } column
        ? column
        : throw new MalformedInputException(File, "header", $"no column '{name}'; expected one of {string.Join(", ", Header)}{NearestName.Hint(name, Header)}");

    /// <summary>
    /// The place of a column; null if there is none. Libraries write underscores for the blanks of names (LightGBM, src/io/dataset.cpp), so the only column that is called the same but for these is the one.
    /// </summary>
    internal int? Find(string name)
    {
        if (Header.IndexOf(name) is var column and >= 0)
        {
            return column;
        }

        var wanted = name.Replace(' ', '_');
        var alike = Enumerable.Range(0, Header.Length).Where(place => Header[place].Length == wanted.Length && Header[place].Replace(' ', '_') == wanted).Take(2).ToArray();
        return alike is [var only] ? only : null;
    }

    /// <summary>An error about a cell.</summary>
    public MalformedInputException Problem(int row, int column, string problem) => new(File, $"line {Lines[row]}, column '{Header[column]}'", problem);
}
