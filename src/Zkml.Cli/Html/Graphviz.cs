using System.Text.Json.Nodes;
using Zkml.Host;

namespace Zkml.Cli.Html;

/// <summary>Graphviz, as WebAssembly in Node: lays out trees by the size of their labels, which layouts of points do not.</summary>
internal static class Graphviz
{
    private static readonly NodeDrawing Node = new("Graphviz", "graphviz.mjs", ("@viz-js/viz", "dist/viz.js"));

    /// <summary>Draws graphs.</summary>
    /// <param name="graphs">As the package takes them: an array of objects with nodes and edges.</param>
    /// <param name="log">Receives progress messages; may be null.</param>
    /// <returns>An SVG element a graph.</returns>
    /// <exception cref="MissingComponentException">Node.js is missing, or too old for the package.</exception>
    public static IReadOnlyList<string> Draw(JsonArray graphs, Action<string>? log) => Node.Draw(graphs, log);
}
