using System.CommandLine;
using Zkml.Cli.Errors;
using Zkml.Cli.Help;
using Zkml.Cli.Output;

namespace Zkml.Cli.Commands;

/// <summary><c>zkml help</c>: the help of one command, or the list of all.</summary>
internal sealed class HelpCommand : ZkmlCommand
{
    private readonly Argument<string?> _command = new("COMMAND") { HelpName = "COMMAND", Description = "The command to explain; without one, all are listed", Arity = ArgumentArity.ZeroOrOne };

    public HelpCommand()
        : base("help", "Shows the help of a command, as COMMAND --help does", "zkml help train")
    {
        _command.CompletionSources.Add(context => [.. CommandNames.Of(context.ParseResult).Select(name => new System.CommandLine.Completions.CompletionItem(name))]);
        Add(_command);
    }

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        var (root, command) = (arguments.RootCommandResult.Command, arguments.GetValue(_command));
        if (command is not null && !CommandNames.Of(arguments).Contains(command))
        {
            throw new UsageException(CommandNames.Unknown(command, arguments));
        }

        return (ExitCode)root.Parse(command is null ? ["--help"] : [command, "--help"]).Invoke(arguments.InvocationConfiguration);
    }
}
