using System.Globalization;
using System.Text.RegularExpressions;
using Zkml.Cli.Errors;

namespace Zkml.Cli.Datasets;

/// <summary>Names rows of a CSV file: <c>flowers.csv:7</c> is the eighth, <c>flowers.csv:0-9</c> are the first ten.</summary>
/// <param name="File">The file.</param>
/// <param name="First">The first of the rows, counted from 0.</param>
/// <param name="Last">The last of them.</param>
internal sealed partial record RowRange(string File, int First, int Last)
{
    /// <summary>Reads it; null if the text does not begin with the name of a CSV file and end in rows.</summary>
    /// <exception cref="UsageException">The last row comes before the first.</exception>
    public static RowRange? TryParse(string text)
    {
        if (Form().Match(text) is not { Success: true } match || !CsvSamples.IsFile(match.Groups["file"].Value) || TryRow(match.Groups["first"].Value) is not { } first)
        {
            return null;
        }

        var last = match.Groups["last"] is { Success: true } end ? TryRow(end.Value) : first;
        return last >= first
            ? new(match.Groups["file"].Value, first, last.Value)
            : throw new UsageException($"rows {text[(text.LastIndexOf(':') + 1)..]}: expected FIRST-LAST, such as 0-9, counted from 0");
    }

    /// <summary>What one of the rows is called.</summary>
    public string NameOf(int row) => string.Create(CultureInfo.InvariantCulture, $"{File}:{row}");

    private static int? TryRow(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : null;

    [GeneratedRegex("^(?<file>.+):(?<first>[0-9]+)(-(?<last>[0-9]+))?$", RegexOptions.Singleline)]
    private static partial Regex Form();
}
