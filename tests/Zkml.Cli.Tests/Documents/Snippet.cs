namespace Zkml.Cli.Tests.Documents;

/// <summary>A fenced block of code in a document.</summary>
/// <param name="Document">The document's path in the repository, with forward slashes.</param>
/// <param name="Line">The line of its first fence, counted from 1.</param>
/// <param name="Language">The word behind the first fence; empty if there is none.</param>
/// <param name="Text">What stands between the fences, with a line feed at its end.</param>
/// <param name="Section">The generated section that it is part of (<c>&lt;!-- name:begin --&gt;</c>), or null.</param>
public sealed record Snippet(string Document, int Line, string Language, string Text, string? Section)
{
    /// <summary>Where to look when a test fails.</summary>
    public override string ToString() => $"{Document}:{Line}";
}
