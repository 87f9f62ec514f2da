using System.Globalization;
using System.Text.Json.Nodes;
using Zkml.Cli.Drawing.Trees;
using Zkml.Host;

namespace Zkml.Cli.Html;

/// <summary>A drawn tree as a graph for <see cref="Graphviz"/>: boxes with text, colours by class of the style sheet.</summary>
internal sealed class TreeGraph
{
    // What a page shows from top to bottom without scrolling sideways; larger trees grow from left to right.
    private const int LeavesBesideEachOther = 8;
    private const int Colours = 10;

    private readonly JsonArray _nodes = [];
    private readonly JsonArray _edges = [];
    private int _ends;

    private TreeGraph()
    {
    }

    /// <summary>The graph of a tree.</summary>
    public static JsonObject Of(DrawnTree tree)
    {
        var graph = new TreeGraph();
        graph.Add(tree.Root);
        return new()
        {
            ["graphAttributes"] = new JsonObject
            {
                ["bgcolor"] = "transparent",
                ["rankdir"] = graph._ends <= LeavesBesideEachOther ? "TB" : "LR",
                ["ordering"] = "out",
                ["ranksep"] = 0.4,
                ["nodesep"] = 0.15,
            },
            ["nodeAttributes"] = new JsonObject { ["shape"] = "box", ["style"] = "rounded", ["fontname"] = "Helvetica", ["fontsize"] = 12, ["height"] = 0.3, ["margin"] = "0.12,0.06" },
            ["edgeAttributes"] = new JsonObject { ["fontname"] = "Helvetica", ["fontsize"] = 10, ["arrowsize"] = 0.6 },
            ["nodes"] = graph._nodes,
            ["edges"] = graph._edges,
        };
    }

    private string Add(DrawnNode node)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"n{_nodes.Count}");
        switch (node)
        {
            case DrawnCondition test:
                AddNode(name, "test", Line(test.Question));
                AddEdge(name, Add(test.Yes), "yes");
                AddEdge(name, Add(test.No), "no");
                break;
            case DrawnLeaf leaf:
                _ends++;
                AddNode(name, leaf.Class is { } index ? $"leaf class{index % Colours}" : "leaf", leaf.Detail.Length == 0 ? Line(leaf.Result) : $"{Line(leaf.Result)}\n{Line(leaf.Detail)}");
                break;
            case DrawnCut cut:
                _ends++;
                AddNode(name, "cut", string.Create(CultureInfo.InvariantCulture, $"… {cut.Tests:N0} more splits\n{cut.Leaves:N0} leaves"));
                break;
        }

        return name;
    }

    private void AddNode(string name, string @class, string label) =>
        _nodes.Add(new JsonObject { ["name"] = name, ["attributes"] = new JsonObject { ["class"] = @class, ["label"] = Escape(label) } });

    private void AddEdge(string tail, string head, string label) =>
        _edges.Add(new JsonObject { ["tail"] = tail, ["head"] = head, ["attributes"] = new JsonObject { ["label"] = $" {label} " } });

    /// <summary>A line of a box is one line.</summary>
    private static string Line(string text) => VisibleText.OneLine(text);

    /// <summary>Graphviz replaces sequences such as <c>\N</c> and <c>&amp;lt;</c> in labels; these mean themselves here.</summary>
    private static string Escape(string text) => text.Replace("\\", @"\\", StringComparison.Ordinal).Replace("&", "&amp;", StringComparison.Ordinal);
}
