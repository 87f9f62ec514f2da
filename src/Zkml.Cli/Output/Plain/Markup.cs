using Zkml.Host;

namespace Zkml.Cli;

/// <summary>Texts where the console library wants its markup. As with <see cref="Text"/>, the name goes before the library's own.</summary>
internal static class Markup
{
    /// <summary>A text that is not markup, in one line, with whatever a terminal would obey shown as an escape.</summary>
    public static string Escape(string text) => Spectre.Console.Markup.Escape(VisibleText.OneLine(text));
}
