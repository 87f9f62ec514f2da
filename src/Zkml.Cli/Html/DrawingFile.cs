namespace Zkml.Cli.Html;

/// <summary>A drawing of a page as an SVG file of its own, such as Markdown shows: it brings the page's colours, light or dark as the reader likes it.</summary>
internal static class DrawingFile
{
    /// <summary>The file's text.</summary>
    /// <param name="drawing">The SVG element of a page.</param>
    public static string Of(string drawing)
    {
        var style = $"<style>{PageResource.Read("colours.css")}:root {{ background: var(--paper); }}</style>";
        return drawing.Insert(drawing.IndexOf('>') + 1, style) + "\n";
    }
}
