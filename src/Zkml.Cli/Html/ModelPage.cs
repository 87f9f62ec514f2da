using System.Text.Json.Nodes;
using Zkml.Cli.Drawing.Trees;
using Zkml.Cli.Output;
using Zkml.Models.Trees;

namespace Zkml.Cli.Html;

/// <summary>A model as a page for a browser: one file without scripts that asks no server for anything. What the template fills in is escaped.</summary>
internal static class ModelPage
{
    private const int MaximumNodes = 127;
    private const int MaximumTrees = 10;

    /// <summary>The page's text.</summary>
    /// <param name="model">The model.</param>
    /// <param name="ensemble">The trees to draw; null for none.</param>
    /// <param name="facts">What the terminal says of it.</param>
    /// <param name="layers">The layers of a network, else null.</param>
    /// <param name="sections">What the parts of the circuit cost.</param>
    /// <param name="log">Receives progress messages; may be null.</param>
    /// <exception cref="Host.MissingComponentException">There are trees to be drawn, and Node.js is missing.</exception>
    public static string Render(ZkModel model, TreeEnsemble<double>? ensemble, FactTable facts, TextTable? layers, TextTable sections, Action<string>? log)
    {
        var drawn = ensemble is null ? null : DrawnEnsemble.Of(ensemble, model, MaximumTrees, MaximumNodes);
        return PageTemplate.Fill("model.hbs", new
        {
            model.Name,
            model.Description,
            Style = PageResource.Read("colours.css") + PageResource.Read("page.css"),
            facts.Facts,
            Classes = model.ClassLabels,
            Sections = sections,
            Features = FeatureTable.Of(model.Pipeline),
            Layers = layers,
            Images = WeightImages.Of(model),
            Trees = drawn is null ? [] : Draw(drawn, log),
            drawn?.Omitted,
        });
    }

    private static TreeFigure[] Draw(DrawnEnsemble drawn, Action<string>? log)
    {
        var drawings = Graphviz.Draw(new JsonArray([.. drawn.Trees.Select(TreeGraph.Of)]), log);
        return [.. drawn.Trees.Zip(drawings, (tree, drawing) => new TreeFigure(tree.Caption, drawing))];
    }
}
