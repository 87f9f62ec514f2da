namespace Zkml.Aleo.Parsing;

/// <summary>The words that begin a component of a program.</summary>
internal static class ComponentKeywords
{
    /// <summary>Components that this library does not read.</summary>
    private static readonly HashSet<string> NotSupported = new(StringComparer.Ordinal) { "import", "record" };

    private static readonly HashSet<string> All = new(NotSupported, StringComparer.Ordinal)
    {
        "mapping", "struct", "closure", "function", "finalize", "view", "constructor", "program",
    };

    public static bool Contains(ReadOnlySpan<char> word) => All.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    public static bool IsNotSupported(string word) => NotSupported.Contains(word);
}
