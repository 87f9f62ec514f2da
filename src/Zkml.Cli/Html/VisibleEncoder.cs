using System.Text;
using HandlebarsDotNet;
using Zkml.Host;

namespace Zkml.Cli.Html;

/// <summary>Writes texts into a page: no markup, and nothing hidden that would turn or blank out what stands beside it.</summary>
internal sealed class VisibleEncoder : ITextEncoder
{
    private readonly HtmlEncoder _html = new();

    /// <inheritdoc/>
    public void Encode(StringBuilder? text, TextWriter target) => Encode(text?.ToString(), target);

    /// <inheritdoc/>
    public void Encode(string? text, TextWriter target) => _html.Encode(VisibleText.OneLine(text ?? ""), target);

    /// <inheritdoc/>
    public void Encode<T>(T? text, TextWriter target)
        where T : IEnumerator<char>
    {
        var whole = new StringBuilder();
        while (text?.MoveNext() ?? false)
        {
            whole.Append(text.Current);
        }

        Encode(whole.ToString(), target);
    }
}
