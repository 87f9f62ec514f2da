using System.Text.Json.Nodes;
using Zkml.Host;

namespace Zkml.Cli.Html;

/// <summary>
/// Vega-Lite, in Node: plots become SVG elements of the page, whose colours are the page's variables. So a page needs no script, asks no server, is light or
/// dark as its reader likes, and its points say what they are in titles, which browsers show as tooltips. An embedded Vega would add 800 kB to every page.
/// </summary>
internal static class VegaLite
{
    private static readonly NodeDrawing Node = new("Vega-Lite", "vega-lite.mjs", ("vega", "build/vega.module.js"), ("vega-lite", "build/index.js"));

    /// <summary>Asks for Node.js before there is something to draw.</summary>
    /// <exception cref="MissingComponentException">It is missing.</exception>
    public static void Require() => Node.FindNode();

    /// <summary>Draws plots.</summary>
    /// <param name="plots">Vega-Lite specifications with their data. A mark's <c>description</c> becomes its title.</param>
    /// <param name="log">Receives progress messages; may be null.</param>
    /// <returns>An SVG element a plot.</returns>
    /// <exception cref="MissingComponentException">Node.js is missing, or too old for the packages.</exception>
    public static IReadOnlyList<string> Draw(JsonArray plots, Action<string>? log) => Node.Draw(plots, log);
}
