using System.CommandLine;
using Zkml.Host;

namespace Zkml.Cli.Help;

/// <summary>The names of the commands that the help lists.</summary>
internal static class CommandNames
{
    /// <summary>All names but those of hidden commands, in the order of the help.</summary>
    public static string[] Of(ParseResult parsed) => [.. parsed.RootCommandResult.Command.Subcommands.Where(command => !command.Hidden).Select(command => command.Name)];

    /// <summary>The error message for a name that is not a command's.</summary>
    public static string Unknown(string name, ParseResult parsed) => $"unknown command '{name}'; expected one of {string.Join(", ", Of(parsed))}{NearestName.Hint(name, Of(parsed))}";
}
