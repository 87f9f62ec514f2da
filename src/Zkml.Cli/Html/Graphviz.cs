using System.Text.Json;
using System.Text.Json.Nodes;
using Zkml.Host;
using Zkml.Host.Files;
using Zkml.Host.Npm;
using Zkml.Host.Processes;

namespace Zkml.Cli.Html;

/// <summary>Graphviz, as WebAssembly in Node: lays out trees by the size of their labels, which layouts of points do not.</summary>
internal static class Graphviz
{
    private const string Package = "@viz-js/viz";

    /// <summary>Draws graphs.</summary>
    /// <param name="graphs">As the package takes them: an array of objects with nodes and edges.</param>
    /// <param name="log">Hears of an installation; may be null.</param>
    /// <returns>An SVG element a graph.</returns>
    /// <exception cref="MissingComponentException">Node.js is missing, or too old for the package.</exception>
    public static IReadOnlyList<string> Draw(JsonArray graphs, Action<string>? log)
    {
        var node = ExecutablePath.Find("node")
            ?? throw new MissingComponentException("Node.js was not found; the trees of a page are drawn by Graphviz in Node. Install version 20 or later: https://nodejs.org");
        var module = Path.Combine(NpmPackages.Locate(Package, CacheFolder.FromEnvironment(), log), "dist", "viz.js");
        var result = ProcessRunner
            .RunAsync(node, ["--input-type=module", "--eval", PageResource.Read("graphviz.mjs"), module], Environment.CurrentDirectory, input: graphs.ToJsonString())
            .GetAwaiter().GetResult();
        return result.ExitCode == 0
            ? JsonSerializer.Deserialize<string[]>(result.Output)!
            : throw new MissingComponentException($"Graphviz did not run in {node} (exit code {result.ExitCode}). Install Node.js 20 or later: https://nodejs.org");
    }
}
