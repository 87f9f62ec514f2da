using System.Text.RegularExpressions;
using Zkml.Testing;

namespace Zkml.Cli.Tests.Documents;

/// <summary>Finds the documents of the repository and the snippets in them.</summary>
internal static partial class SnippetReader
{
    private static readonly string[] Written = ["artifacts", "node_modules", "target", "_site", "bin", "obj", "dist"];

    /// <summary>All snippets of all Markdown files, in the order of the documents.</summary>
    public static IReadOnlyList<Snippet> All { get; } = [.. Documents(Repository.Root).Order(StringComparer.Ordinal).SelectMany(Read)];

    /// <summary>The snippets of a text.</summary>
    public static IEnumerable<Snippet> Read(string document, string text)
    {
        var (fence, language, start, section) = ("", "", 0, default(string));
        var lines = new List<string>();
        foreach (var (index, line) in text.ReplaceLineEndings("\n").Split('\n').Index())
        {
            if (fence.Length > 0)
            {
                if (line.Trim() == fence)
                {
                    yield return new(document, start, language, string.Concat(lines.Select(inner => $"{inner}\n")), section);
                    fence = "";
                }
                else
                {
                    lines.Add(line);
                }
            }
            else if (FirstFence().Match(line) is { Success: true } opening)
            {
                (fence, language, start) = (opening.Groups["fence"].Value, opening.Groups["language"].Value, index + 1);
                lines.Clear();
            }
            else if (SectionMarker().Match(line) is { Success: true } marker)
            {
                section = marker.Groups["kind"].Value == "begin" ? marker.Groups["name"].Value : null;
            }
        }

        if (fence.Length > 0)
        {
            throw new InvalidOperationException($"{document}:{start}: the block is never closed");
        }
    }

    private static IEnumerable<Snippet> Read(string path) => Read(Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'), File.ReadAllText(path));

    private static IEnumerable<string> Documents(string directory) =>
        Directory.GetFiles(directory, "*.md").Concat(Directory.GetDirectories(directory).Where(IsOurs).SelectMany(Documents));

    private static bool IsOurs(string directory) => Path.GetFileName(directory) is var name && !Written.Contains(name) && (!name.StartsWith('.') || name == ".github");

    [GeneratedRegex("^ *(?<fence>```+|~~~+) *(?<language>[^ `]*)[^`]*$")]
    private static partial Regex FirstFence();

    [GeneratedRegex("^<!-- (?<name>[a-z0-9-]+):(?<kind>begin|end) -->$")]
    private static partial Regex SectionMarker();
}
