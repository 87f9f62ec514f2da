using System.CommandLine;
using System.CommandLine.Parsing;
using Zkml.Cli.Commands;
using Zkml.Cli.Errors;
using Zkml.Host;

namespace Zkml.Cli.Help;

/// <summary>What is wrong with a command line, and what would be right.</summary>
internal static class UsageErrors
{
    /// <summary>The first thing wrong, or null.</summary>
    public static UsageException? Find(ParseResult parsed)
    {
        if (parsed.Action is HelpWithExamples)
        {
            return null;
        }

        var command = parsed.CommandResult.Command;
        var help = $"try: {CommandNames.Full(command)} --help";
        if (FindEmpty(parsed) is { } empty)
        {
            return new($"{empty.Name} is empty, expected {(empty as Option)?.HelpName ?? "a value"}; {help}");
        }

        if (FindMistakenOption(parsed) is { } mistaken)
        {
            return new($"unknown option '{mistaken}'{NearestName.Hint(mistaken, OptionsOf(command))}; {help}");
        }

        if (parsed.Errors.Count == 0)
        {
            return null;
        }

        if (parsed.Tokens is [{ Value: ['-', ..] early }, ..] && parsed.UnmatchedTokens.Contains(early))
        {
            return new($"expected a command before '{early}': {(command == parsed.RootCommandResult.Command ? $"one of {string.Join(", ", CommandNames.Below(command))}" : $"{CommandNames.Full(command)} {early}")}; {help}");
        }

        if (command.Subcommands.Count > 0 && parsed.UnmatchedTokens.FirstOrDefault(token => !token.StartsWith('-')) is { } name)
        {
            return new($"{CommandNames.Unknown(name, command)}; {help}");
        }

        var option = parsed.UnmatchedTokens.FirstOrDefault(token => token.StartsWith('-'));
        var hint = option is null ? "" : NearestName.Hint(option, OptionsOf(command));
        return new($"{parsed.Errors[0].Message.TrimEnd('.')}{hint}; {help}");
    }

    /// <summary>An argument that may be given many times takes whatever comes, options that do not exist too; behind a <c>--</c> they are meant.</summary>
    private static string? FindMistakenOption(ParseResult parsed) => parsed.Tokens.Any(token => token.Type == TokenType.DoubleDash)
        ? null
        : parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).Select(token => token.Value).FirstOrDefault(value => value.StartsWith("--", StringComparison.Ordinal));

    private static IEnumerable<string> OptionsOf(Command command) => command.Options.SelectMany(option => option.Aliases.Prepend(option.Name)).Append("--help").Where(name => name.Length > 2);

    /// <summary>No name, path or number is an empty text; a shell gives one for a variable that is not set.</summary>
    private static Symbol? FindEmpty(ParseResult parsed) => parsed.CommandResult.Children.Where(result => result.Tokens.Any(token => token.Value.Length == 0)).Select(result => result switch
    {
        OptionResult option => option.Option,
        ArgumentResult argument => argument.Argument,
        _ => (Symbol?)null,
    }).FirstOrDefault(symbol => symbol is not null);
}
