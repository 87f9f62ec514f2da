namespace Zkml.Benchmarks;

/// <summary>A part of a document that a command writes, between two markers.</summary>
internal static class DocumentSection
{
    /// <summary>Replaces it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">The part's name in its markers.</param>
    /// <param name="text">The new text, with a line feed at its end.</param>
    public static void Replace(string path, string name, string text)
    {
        var (begin, end) = ($"<!-- {name}:begin -->", $"<!-- {name}:end -->");
        var document = File.ReadAllText(path);
        var (from, to) = (document.IndexOf(begin, StringComparison.Ordinal), document.IndexOf(end, StringComparison.Ordinal));
        if (from < 0 || to < from)
        {
            throw new InvalidOperationException($"{path} has no lines {begin} and {end} to write between");
        }

        File.WriteAllText(path, document[..(from + begin.Length)] + "\n" + text + document[to..]);
    }
}
