using System.Collections.Immutable;
using Zkml.Host;

namespace Zkml.Learning.Data.Tables;

/// <summary>The cells of a table as texts, before anything is made of them.</summary>
/// <param name="File">The file's name for errors.</param>
/// <param name="Header">The names of the columns, all different.</param>
/// <param name="Cells">Row-major, as many a row as there are columns.</param>
/// <param name="Lines">In which line of the file each row begins, from 1.</param>
public sealed record RawTable(string File, ImmutableArray<string> Header, IReadOnlyList<string> Cells, ImmutableArray<int> Lines)
{
    /// <summary>How many rows there are, the header not counted.</summary>
    public int RowCount => Lines.Length;

    /// <summary>One cell.</summary>
    public string Cell(int row, int column) => Cells[(row * Header.Length) + column];

    /// <summary>The place of a column.</summary>
    /// <exception cref="MalformedInputException">There is none of that name.</exception>
    public int Column(string name) => Header.IndexOf(name) is var column and >= 0
        ? column
        : throw new MalformedInputException(File, "header", $"there is no column '{name}'; there is {string.Join(", ", Header)}");

    /// <summary>An error about a cell.</summary>
    public MalformedInputException Problem(int row, int column, string problem) => new(File, $"line {Lines[row]}, column '{Header[column]}'", problem);
}
