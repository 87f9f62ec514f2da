using System.Collections.Immutable;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Zkml.Cli.Output;

/// <summary>A table of texts with a header, for the terminal and for reports.</summary>
/// <param name="Columns">The header.</param>
/// <param name="Rows">A text per column.</param>
/// <param name="FirstNumber">The first column of numbers, which stand right; the columns behind it are such, too.</param>
internal sealed record TextTable(ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<string>> Rows, int FirstNumber)
{
    /// <summary>The table as the terminal shows it.</summary>
    public IRenderable ToRenderable()
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns([.. Columns.Select(column => new TableColumn(new Text(column)))]);
        foreach (var column in table.Columns.Skip(FirstNumber))
        {
            column.RightAligned();
        }

        foreach (var row in Rows)
        {
            table.AddRow(row.Select(cell => new Text(cell)));
        }

        return table;
    }
}
