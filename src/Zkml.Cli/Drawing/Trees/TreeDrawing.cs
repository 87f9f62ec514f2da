using System.Globalization;
using Spectre.Console;
using Zkml.Models.Trees;

namespace Zkml.Cli.Drawing.Trees;

/// <summary>Draws trees in the terminal.</summary>
internal static class TreeDrawing
{
    private const int MaximumNodes = 63;
    private const int MaximumTrees = 3;

    /// <summary>Draws the first few trees.</summary>
    public static void Draw(IAnsiConsole console, TreeEnsemble<double> ensemble, ZkModel model)
    {
        var drawn = DrawnEnsemble.Of(ensemble, model, MaximumTrees, MaximumNodes);
        foreach (var tree in drawn.Trees)
        {
            var drawing = new Tree(new Text(tree.Caption));
            AddNode(drawing, "", tree.Root);
            console.Write(drawing);
        }

        if (drawn.Omitted is { } omitted)
        {
            console.WriteLine(omitted);
        }
    }

    private static void AddNode(IHasTreeNodes parent, string when, DrawnNode node)
    {
        switch (node)
        {
            case DrawnCondition test:
                var branch = parent.AddNode(new Text(when + test.Question));
                AddNode(branch, "yes: ", test.Yes);
                AddNode(branch, "no: ", test.No);
                break;
            case DrawnLeaf leaf:
                parent.AddNode(new Text($"{when}{leaf.Result}{(leaf.Detail.Length == 0 ? "" : $" ({leaf.Detail})")}", new Style(Color.Green)));
                break;
            case DrawnCut cut:
                parent.AddNode(new Text(string.Create(CultureInfo.InvariantCulture, $"{when}… {cut.Tests:N0} more splits")));
                break;
        }
    }
}
