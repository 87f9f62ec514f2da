using Spectre.Console;

namespace Zkml.Cli.Output;

/// <summary>A list of named facts, in two columns without lines.</summary>
internal static class FactTable
{
    /// <summary>An empty one.</summary>
    public static Table Create() => new Table().Border(TableBorder.None).HideHeaders().AddColumns(new TableColumn("").NoWrap(), new TableColumn(""));

    /// <summary>Adds a fact; brackets in it mean themselves.</summary>
    public static Table Fact(this Table table, string name, string value) => table.AddRow(new Text(name, new Style(Color.Grey)), new Text(value));
}
