using System.Text;

namespace Zkml.Host;

/// <summary>A table in GitHub's Markdown: a line of columns, a line that aligns them, a line a row, each with a line feed at its end.</summary>
public static class MarkdownTable
{
    /// <summary>The table's text.</summary>
    /// <param name="columns">Their headings.</param>
    /// <param name="numbers">The columns that are aligned to the right, counted from 0.</param>
    /// <param name="rows">A cell for each column.</param>
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

    /// <summary>Text that stays in its cell and is no markup.</summary>
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
