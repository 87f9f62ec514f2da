using System.Globalization;
using Spectre.Console;
using Zkml.Learning.Features.Tables;
using Zkml.Learning.Models;
using Zkml.Learning.Models.Trees;

namespace Zkml.Cli.Drawing;

/// <summary>Draws trees with the names of features, thresholds as they were trained and classes. Large ones are cut, and it is said where.</summary>
internal static class TreeDrawing
{
    private const int MaximumNodes = 63;
    private const int MaximumTrees = 3;

    /// <summary>Draws the first few trees.</summary>
    public static void Draw(IAnsiConsole console, TreeEnsemble<double> ensemble, ZkmlModel model)
    {
        for (var i = 0; i < Math.Min(MaximumTrees, ensemble.Trees.Length); i++)
        {
            DrawTree(console, ensemble.Trees[i], string.Create(CultureInfo.InvariantCulture, $"tree {i}"), model);
        }

        if (ensemble.Trees.Length > MaximumTrees)
        {
            console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"and {ensemble.Trees.Length - MaximumTrees} more trees, {ensemble.SplitCount} tests in all"));
        }
    }

    private static void DrawTree(IAnsiConsole console, DecisionTree<double> tree, string name, ZkmlModel model)
    {
        var depth = DrawnDepth(tree);
        var isCut = depth < tree.Depth;
        var drawing = new Tree(new Text(string.Create(
            CultureInfo.InvariantCulture, $"{name}: {tree.SplitCount} tests, {tree.LeafCount} leaves, depth {tree.Depth}{(isCut ? $"; drawn to depth {depth}" : "")}")));
        AddNode(drawing, "", tree, 0, depth, model);
        console.Write(drawing);
    }

    /// <summary>The largest depth at which no more nodes are drawn than a reader wants to see.</summary>
    private static int DrawnDepth(DecisionTree<double> tree)
    {
        var depths = new int[tree.Nodes.Length];
        var counts = new int[tree.Depth + 1];
        for (var i = 0; i < depths.Length; i++)
        {
            counts[depths[i]]++;
            if (tree.Nodes[i] is SplitNode<double> split)
            {
                depths[split.AtMost] = depths[split.Above] = depths[i] + 1;
            }
        }

        var (depth, drawn) = (0, counts[0]);
        while (depth + 1 < counts.Length && (drawn += counts[depth + 1]) <= MaximumNodes)
        {
            depth++;
        }

        return depth;
    }

    private static void AddNode(IHasTreeNodes parent, string when, DecisionTree<double> tree, int index, int depth, ZkmlModel model)
    {
        if (tree.Nodes[index] is not SplitNode<double> split)
        {
            parent.AddNode(new Text(when + Describe((LeafNode<double>)tree.Nodes[index], model), new Style(Color.Green)));
        }
        else if (depth == 0)
        {
            parent.AddNode(new Text($"{when}…"));
        }
        else
        {
            var test = string.Create(CultureInfo.InvariantCulture, $"{NameOf(split.Feature, model)} <= {split.Threshold:G7}");
            var node = parent.AddNode(new Text($"{when}{test}?"));
            AddNode(node, "yes: ", tree, split.AtMost, depth - 1, model);
            AddNode(node, "no: ", tree, split.Above, depth - 1, model);
        }
    }

    private static string NameOf(int feature, ZkmlModel model) =>
        model.Pipeline is TablePipeline table ? table.Schema.FeatureNames[feature] : model.Pipeline.Features[feature].Name;

    private static string Describe(LeafNode<double> leaf, ZkmlModel model)
    {
        var values = string.Join(", ", leaf.Values.Select(value => value.ToString("G4", CultureInfo.InvariantCulture)));
        return leaf.Values.Length > 1 && leaf.Values.Length == model.ClassLabels.Length
            ? $"{model.ClassLabels[EnsembleOutput.LargestScore.ClassOf(leaf.Values.AsSpan())]} ({values})"
            : values;
    }
}
