using Spectre.Console;
using Zkml.Host;

namespace Zkml.Cli;

/// <summary>
/// What the console library reads as markup is plain text here, in one line: these methods of the assembly's own namespace go before the library's of the same names.
/// </summary>
internal static class PlainConsole
{
    /// <summary>Writes a line.</summary>
    public static void WriteLine(this IAnsiConsole console, string text) => console.Write(new Spectre.Console.Text($"{VisibleText.OneLine(text)}{Environment.NewLine}"));

    /// <summary>Adds a column with a heading.</summary>
    public static Table AddColumn(this Table table, string heading) => table.AddColumn(new TableColumn(Markup.Escape(heading)));

    /// <summary>Adds columns with headings.</summary>
    public static Table AddColumns(this Table table, params string[] headings) => table.AddColumns([.. headings.Select(heading => new TableColumn(Markup.Escape(heading)))]);

    /// <summary>Adds a row of texts.</summary>
    public static Table AddRow(this Table table, params string[] cells) => table.AddRow([.. cells.Select(cell => new Text(cell))]);
}
