using System.CommandLine;
using System.Globalization;
using Zkml.Cli.Errors;
using Zkml.Data.Datasets.Tables;
using Zkml.Import.Imported;

namespace Zkml.Cli.Arguments;

/// <summary>The option <c>--range</c>: what the numbers of a column are, as a program with private thresholds declares it.</summary>
internal sealed class RangeOption
{
    private readonly Option<string[]> _option = new("--range")
    {
        Description = "The range of a column's numbers, or of all columns, and their decimals if known; a program with private thresholds publishes it. Taken from --samples by default, rounded outward",
        HelpName = "[COLUMN=]MIN:MAX[:DECIMALS]",
    };

    /// <summary>Adds it to a command.</summary>
    public void AddTo(Command command) => command.Add(_option);

    /// <summary>The command line that says the same, with a space before it.</summary>
    public string CommandLine(ParseResult arguments) => string.Concat(Given(arguments).Select(text => $" --range \"{text}\""));

    /// <summary>What was said.</summary>
    /// <exception cref="UsageException">It is not a range, or given twice.</exception>
    public RangeDeclarations Get(ParseResult arguments)
    {
        ColumnRange? all = null;
        var byColumn = new Dictionary<string, ColumnRange>();
        foreach (var text in Given(arguments))
        {
            var end = text.LastIndexOf('=');
            var range = Parse(text, text[(end + 1)..]);
            if (end < 0 ? all is not null : !byColumn.TryAdd(text[..end], range))
            {
                throw new UsageException($"--range is given twice for {(end < 0 ? "all columns" : $"'{text[..end]}'")}");
            }

            all = end < 0 ? range : all;
        }

        return new(all, byColumn);
    }

    private string[] Given(ParseResult arguments) => arguments.GetValue(_option) ?? [];

    private static ColumnRange Parse(string text, string range)
    {
        var parts = range.Split(':');
        return parts.Length is 2 or 3
            && TryParse(parts[0], out var minimum) && TryParse(parts[1], out var maximum) && minimum < maximum
            && Decimals(parts) is var (isRight, decimals) && isRight
            ? new(minimum, maximum, decimals)
            : throw new UsageException(string.Create(
                CultureInfo.InvariantCulture, $"--range is '{text}', expected COLUMN=MIN:MAX or MIN:MAX, two numbers with the smaller first, and optionally :DECIMALS from 0 to {ColumnRange.MaximumDecimals}"));
    }

    private static (bool IsRight, int? Decimals) Decimals(string[] parts) => parts.Length == 2 ? (true, null)
        : int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var decimals) && decimals <= ColumnRange.MaximumDecimals ? (true, decimals)
        : (false, null);

    private static bool TryParse(string text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);
}
