using System.CommandLine;
using System.CommandLine.Completions;
using Zkml.Cli.Errors;
using Zkml.Cli.Output;

namespace Zkml.Cli.Commands;

/// <summary><c>zkml help</c>: the help of one command, or the list of all.</summary>
internal sealed class HelpCommand : ZkmlCommand
{
    private readonly Argument<string[]> _command = new("COMMAND") { HelpName = "COMMAND", Description = "The command to explain; without one, all are listed", Arity = ArgumentArity.ZeroOrMore };

    public HelpCommand()
        : base("help", "Shows the help of a command, as COMMAND --help does", "zkml help train", "zkml help cache clear")
    {
        _command.CompletionSources.Add(context => [.. CommandNames.Below(Deepest(context.ParseResult).Command).Select(name => new CompletionItem(name))]);
        Add(_command);
    }

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        var (command, rest) = Deepest(arguments);
        return rest is null
            ? (ExitCode)arguments.RootCommandResult.Command.Parse([.. arguments.GetValue(_command)!, "--help"]).Invoke(arguments.InvocationConfiguration)
            : throw new UsageException(command.Subcommands.Count > 0
                ? CommandNames.Unknown(rest, command)
                : $"'{CommandNames.Full(command)}' has no subcommands, found '{rest}'; try: zkml help {command.Name}");
    }

    /// <summary>The command that the words name, and the first word that names none.</summary>
    private (Command Command, string? Unknown) Deepest(ParseResult arguments)
    {
        var command = arguments.RootCommandResult.Command;
        foreach (var name in arguments.GetValue(_command) ?? [])
        {
            if (command.Subcommands.FirstOrDefault(subcommand => !subcommand.Hidden && subcommand.Name == name) is not { } next)
            {
                return (command, name);
            }

            command = next;
        }

        return (command, null);
    }
}
