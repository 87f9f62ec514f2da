using System.Collections.Immutable;
using System.CommandLine;
using Zkml.Cli.Errors;
using Zkml.Cli.Verbs;

namespace Zkml.Cli.Help;

/// <summary>What is wrong with a command line, in words that help.</summary>
internal static class UsageErrors
{
    /// <summary>The first thing wrong, or null.</summary>
    public static UsageException? Find(ParseResult parsed, ImmutableArray<Verb> verbs)
    {
        if (parsed.Errors.Count == 0 || parsed.Action is HelpWithExamples)
        {
            return null;
        }

        var verb = verbs.FirstOrDefault(verb => verb.Command == parsed.CommandResult.Command);
        if (verb is null && parsed.UnmatchedTokens.Count > 0)
        {
            var what = parsed.UnmatchedTokens[0].StartsWith('-') ? "an option" : "a verb";
            return new($"'{parsed.UnmatchedTokens[0]}' is not {what}; there is {string.Join(", ", verbs.Select(verb => verb.Command.Name))}; try: zkml --help");
        }

        return new($"{parsed.Errors[0].Message.TrimEnd('.')}; try: zkml {verb?.Command.Name} --help");
    }
}
