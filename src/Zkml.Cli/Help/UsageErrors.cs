using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using Zkml.Cli.Errors;
using Zkml.Cli.Verbs;
using Zkml.Host;

namespace Zkml.Cli.Help;

/// <summary>What is wrong with a command line, in words that help.</summary>
internal static class UsageErrors
{
    /// <summary>The first thing wrong, or null.</summary>
    public static UsageException? Find(ParseResult parsed, ImmutableArray<Verb> verbs)
    {
        if (parsed.Action is HelpWithExamples)
        {
            return null;
        }

        var verb = verbs.FirstOrDefault(verb => verb.Command == parsed.CommandResult.Command);
        if (FindEmpty(parsed) is { } empty)
        {
            return new($"{empty.Name} is empty, expected {(empty as Option)?.HelpName ?? "a value"}; try: zkml {verb?.Command.Name} --help");
        }

        if (parsed.Errors.Count == 0)
        {
            return null;
        }

        if (verb is null && parsed.UnmatchedTokens.Count > 0)
        {
            var token = parsed.UnmatchedTokens[0];
            var names = string.Join(", ", verbs.Select(verb => verb.Command.Name));
            return new(token.StartsWith('-')
                ? $"'{token}' stands before any verb; first comes one of {names}; try: zkml --help"
                : $"'{token}' is not a verb; there is {names}{NearestName.Hint(token, verbs.Select(verb => verb.Command.Name))}; try: zkml --help");
        }

        var option = parsed.UnmatchedTokens.FirstOrDefault(token => token.StartsWith('-'));
        var hint = option is null ? "" : NearestName.Hint(option, OptionsOf(parsed.CommandResult.Command));
        return new($"{parsed.Errors[0].Message.TrimEnd('.')}{hint}; try: zkml {verb?.Command.Name} --help");
    }

    private static IEnumerable<string> OptionsOf(Command command) => command.Options.SelectMany(option => option.Aliases.Prepend(option.Name)).Append("--help").Where(name => name.Length > 2);

    /// <summary>No name, path or number is an empty text; a shell gives one for a variable that is not set.</summary>
    private static Symbol? FindEmpty(ParseResult parsed) => parsed.CommandResult.Children.Where(result => result.Tokens.Any(token => token.Value.Length == 0)).Select(result => result switch
    {
        OptionResult option => option.Option,
        ArgumentResult argument => argument.Argument,
        _ => (Symbol?)null,
    }).FirstOrDefault(symbol => symbol is not null);
}
