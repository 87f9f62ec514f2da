using Spectre.Console;
using Spectre.Console.Rendering;

namespace Zkml.Cli.Output;

/// <summary>A list of named facts: in the terminal two columns without lines.</summary>
internal sealed class FactTable : JustInTimeRenderable
{
    private readonly List<Fact> _facts = [];

    private FactTable()
    {
    }

    /// <summary>The facts, in the order in which they were added.</summary>
    public IReadOnlyList<Fact> Facts => _facts;

    /// <summary>An empty one.</summary>
    public static FactTable Create() => new();

    /// <summary>Adds a fact; brackets in it mean themselves.</summary>
    public FactTable Fact(string name, string value)
    {
        _facts.Add(new(name, value));
        return this;
    }

    /// <inheritdoc/>
    protected override IRenderable Build()
    {
        var table = new Table().Border(TableBorder.None).HideHeaders().AddColumns(new TableColumn("").NoWrap(), new TableColumn(""));
        foreach (var fact in _facts)
        {
            table.AddRow(new Text(fact.Name, new Style(Color.Grey)), new Text(fact.Value));
        }

        return table;
    }
}
