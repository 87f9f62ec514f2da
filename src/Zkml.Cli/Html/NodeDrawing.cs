using System.Text;
using System.Text.Json.Nodes;
using Zkml.Host;
using Zkml.Host.Files;
using Zkml.Host.Json;
using Zkml.Host.Npm;
using Zkml.Host.Processes;

namespace Zkml.Cli.Html;

/// <summary>Runs a drawing script of this assembly in Node, with npm packages at hand.</summary>
/// <param name="library">What draws, for messages: <c>Graphviz</c>.</param>
/// <param name="script">The resource with the script: it reads a JSON array from standard input and writes one of as many SVG elements.</param>
/// <param name="modules">What the script imports: a package and the path of a file in it. The script gets their paths as its arguments.</param>
internal sealed class NodeDrawing(string library, string script, params (string Package, string File)[] modules)
{
    /// <summary>Finds Node.js: whoever works for long before there is something to draw asks first.</summary>
    /// <returns>Its path.</returns>
    /// <exception cref="MissingComponentException">It is missing.</exception>
    public string FindNode() => ExecutablePath.Find("node")
        ?? throw new MissingComponentException($"Node.js was not found; {library} needs it to draw the page. Install version 20 or later: https://nodejs.org");

    /// <summary>Draws.</summary>
    /// <param name="input">What the script takes, one a drawing.</param>
    /// <param name="log">Receives progress messages; may be null.</param>
    /// <returns>An SVG element each.</returns>
    /// <exception cref="MissingComponentException">Node.js is missing, or too old for the packages.</exception>
    public IReadOnlyList<string> Draw(JsonArray input, Action<string>? log)
    {
        var node = FindNode();
        var cache = CacheDirectory.FromEnvironment();
        var paths = modules.Select(module => Path.Combine(NpmPackages.Locate(module.Package, cache, log), Path.Combine(module.File.Split('/'))));
        var result = ProcessRunner
            .RunAsync(node, ["--input-type=module", "--eval", PageResource.Read(script), .. paths], Environment.CurrentDirectory, input: input.ToJsonString(), cancellation: Interruptible.Token)
            .GetAwaiter().GetResult();
        return result.ExitCode == 0 && ReadDrawings(result.Output) is { } drawings && drawings.Count == input.Count
            ? drawings
            : throw new MissingComponentException($"{library} did not run in {node} (exit code {result.ExitCode}). Install Node.js 20 or later: https://nodejs.org");
    }

    /// <summary>Null if the script wrote something else. Texts of others within the drawings show what they hide.</summary>
    private static List<string>? ReadDrawings(string output)
    {
        try
        {
            using var document = StrictJson.Parse(Encoding.UTF8.GetBytes(output), "drawings");
            return [.. StrictJsonObject.Items(document.RootElement, "drawings", "", int.MaxValue).Select(item => VisibleText.Lines(item.Element.GetString()!))];
        }
        catch (Exception problem) when (problem is MalformedInputException or InvalidOperationException)
        {
            return null;
        }
    }
}
