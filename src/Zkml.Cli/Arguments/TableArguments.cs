using System.Collections.Immutable;
using System.CommandLine;
using Zkml.Cli.Errors;
using Zkml.Cli.Output;
using Zkml.Data.Datasets.Tables.Csv;
using Zkml.Data.Datasets.Tables.Inference;
using Zkml.Data.Datasets.Tables.Numbers;

namespace Zkml.Cli.Arguments;

/// <summary>The options that determine how a CSV file is to be understood where looking at it is not enough.</summary>
internal sealed class TableArguments
{
    private readonly Option<string?> _delimiter = new("--delimiter") { Description = $"The character between the cells of a CSV file: {string.Join(", ", Delimiters.OptionNames)}, or the character itself; inferred by default", HelpName = "NAME|CHARACTER" };
    private readonly Option<bool> _header = new("--header") { Description = "The first line of a CSV file names its columns, even if it looks like a row" };
    private readonly Option<bool> _noHeader = new("--no-header") { Description = "The first line of a CSV file is a row; the columns are called column1, column2 and so on" };
    private readonly Option<string?> _decimal = new("--decimal") { Description = "The decimal separator, if 1,234 could be read either way; inferred by default", HelpName = "point|comma" };
    private readonly Option<string[]> _missing = new("--missing") { Description = "A text that marks a missing value in a CSV file, in addition to the usual ones; may be repeated", HelpName = "TEXT" };
    private readonly Option<string[]> _class = new("--class") { Description = "A label that is a class although it looks like a missing value; may be repeated", HelpName = "TEXT" };
    private readonly Option<string[]> _keep = new("--keep") { Description = "A column to learn from although it looks like a running number; may be repeated", HelpName = "COLUMN" };
    private readonly Option<string[]> _ignore = new("--ignore") { Description = "A column not to learn from; may be repeated", HelpName = "COLUMN" };

    public TableArguments()
    {
        _decimal.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && token.Value is not (Point or Comma))
            {
                result.AddError($"--decimal is '{token.Value}', expected one of: {Point}, {Comma}");
            }
        });
        _delimiter.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && Delimiters.Parse(token.Value) is null)
            {
                result.AddError($"--delimiter is '{token.Value}', expected one of: {string.Join(", ", Delimiters.OptionNames)}, or a single character that is not a letter, a digit or a quote");
            }
        });
    }

    private const string Point = "point";
    private const string Comma = "comma";

    /// <summary>Adds those that say how a file is written to a command that knows what its columns are.</summary>
    public void AddReadingTo(Command command)
    {
        command.Add(_delimiter);
        command.Add(_header);
        command.Add(_noHeader);
        command.Add(_decimal);
    }

    /// <summary>Adds all to a command that looks for what columns are.</summary>
    public void AddTo(Command command)
    {
        AddReadingTo(command);
        command.Add(_missing);
        command.Add(_class);
        command.Add(_keep);
        command.Add(_ignore);
    }

    /// <summary>Whether any was given.</summary>
    public bool AreGiven(ParseResult arguments) => CommandLine(arguments).Length > 0;

    /// <summary>What is known of a file before it is read.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="terminal">Asks whether a first line is a header, where somebody can answer.</param>
    /// <exception cref="UsageException">Options exclude each other.</exception>
    public CsvOptions Reading(ParseResult arguments, Terminal terminal)
    {
        var (header, noHeader) = (arguments.GetValue(_header), arguments.GetValue(_noHeader));
        return header && noHeader
            ? throw new UsageException("give --header or --no-header, not both: the first line is either names or a row")
            : new()
            {
                Delimiter = arguments.GetValue(_delimiter) is { } delimiter ? Delimiters.Parse(delimiter) : null,
                HasHeader = header ? true : noHeader ? false : null,
                Decimal = arguments.GetValue(_decimal) switch { Point => DecimalSign.Point, Comma => DecimalSign.Comma, _ => null },
                AskForHeader = terminal.CanAsk ? question => terminal.Confirm($"{question}. Are these the names of the columns?", CancellationToken.None) : null,
            };
    }

    /// <summary>What is said of a file's columns.</summary>
    public TableInferenceOptions Inference(ParseResult arguments) => new()
    {
        MissingWords = Given(arguments, _missing),
        ClassWords = Given(arguments, _class),
        Kept = Given(arguments, _keep),
        Ignored = Given(arguments, _ignore),
    };

    /// <summary>The options again, each after a blank, for the command line that does it again.</summary>
    public string CommandLine(ParseResult arguments)
    {
        string?[] parts =
        [
            arguments.GetResult(_delimiter) is not null && arguments.GetValue(_delimiter) is { } delimiter ? $" --delimiter \"{delimiter}\"" : null,
            arguments.GetResult(_header) is not null && arguments.GetValue(_header) ? " --header" : null,
            arguments.GetResult(_noHeader) is not null && arguments.GetValue(_noHeader) ? " --no-header" : null,
            arguments.GetResult(_decimal) is not null && arguments.GetValue(_decimal) is { } sign ? $" --decimal {sign}" : null,
            .. new[] { _missing, _class, _keep, _ignore }.SelectMany(option => Given(arguments, option).Select(value => $" {option.Name} \"{value}\"")),
        ];
        return string.Concat(parts);
    }

    private static ImmutableArray<string> Given(ParseResult arguments, Option<string[]> option) => arguments.GetResult(option) is null ? [] : [.. arguments.GetValue(option) ?? []];
}
