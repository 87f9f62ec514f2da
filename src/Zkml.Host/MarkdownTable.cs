using System.Text;

namespace Zkml.Host;

/// <summary>A table in GitHub's Markdown: a line of headings, a line of alignments and one line per row, each ending with a line feed.</summary>
public static class MarkdownTable
{
    /// <summary>The table's text.</summary>
    /// <param name="columns">Their headings.</param>
    /// <param name="numbers">The right-aligned columns, counted from 0.</param>
    /// <param name="rows">One cell per column.</param>
    public static string Create(IReadOnlyList<string> columns, IReadOnlyCollection<int> numbers, IEnumerable<IEnumerable<string>> rows)
    {
        var text = new StringBuilder();
        AppendRow(text, columns);
        AppendRow(text, columns.Select((_, column) => numbers.Contains(column) ? "---:" : "---"));
        foreach (var row in rows)
        {
            AppendRow(text, row);
        }

        return text.ToString();
    }

    /// <summary>Escapes a text so that it stays within its cell and is not read as markup.</summary>
    public static string Escape(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    private static void AppendRow(StringBuilder text, IEnumerable<string> cells)
    {
        foreach (var cell in cells)
        {
            text.Append(cell.Length == 0 ? "| " : $"| {VisibleText.OneLine(cell)} ");
        }

        text.Append("|\n");
    }
}
