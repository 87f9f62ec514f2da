using System.CommandLine;
using Zkml.Host;

namespace Zkml.Cli.Commands;

/// <summary>The names of commands in help texts and error messages.</summary>
internal static class CommandNames
{
    /// <summary>The names of a command's subcommands without the hidden ones, in the order of the help.</summary>
    public static string[] Below(Command command) => [.. command.Subcommands.Where(subcommand => !subcommand.Hidden).Select(subcommand => subcommand.Name)];

    /// <summary>A command's name as it is typed: <c>zkml cache list</c>.</summary>
    public static string Full(Command command) => command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{Full(parent)} {command.Name}" : command.Name;

    /// <summary>The error message for a name that is not a subcommand's.</summary>
    public static string Unknown(string name, Command command) => $"unknown command '{name}'; expected one of {string.Join(", ", Below(command))}{NearestName.Hint(name, Below(command))}";
}
