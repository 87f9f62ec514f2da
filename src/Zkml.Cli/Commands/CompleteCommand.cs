using System.CommandLine;
using Zkml.Cli.Errors;
using Zkml.Cli.Output;

namespace Zkml.Cli.Commands;

/// <summary><c>zkml complete</c>: what can stand at a place of a command line, a line each. The scripts of <c>zkml completion</c> ask it.</summary>
internal sealed class CompleteCommand : ZkmlCommand
{
    private readonly Option<int?> _position = new("--position") { Description = "The position of the cursor, counted from 0; the end by default", HelpName = "N" };
    private readonly Argument<string> _line = new("LINE") { Description = "The command line so far, beginning with the command's name" };

    public CompleteCommand()
        : base("complete", "Lists the completions at a position of a command line", "zkml complete \"zkml tr\"")
    {
        Hidden = true;
        Add(_position);
        Add(_line);
    }

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        // A shell may leave out the blank that the cursor stands behind.
        var line = arguments.GetValue(_line)!;
        var position = Math.Max(0, arguments.GetValue(_position) ?? line.Length);
        line = line.Length < position ? line.PadRight(Math.Min(position, line.Length + 1)) : line[..position];
        var words = line.TrimStart();
        var name = words.IndexOf(' ', StringComparison.Ordinal);
        if (name < 0)
        {
            return ExitCode.Success;
        }

        var typed = words[(name + 1)..];
        var parsed = arguments.RootCommandResult.Command.Parse(typed);
        foreach (var completion in parsed.GetCompletions(typed.Length).Select(completion => completion.InsertText ?? completion.Label).Distinct())
        {
            terminal.WriteLines(completion);
        }

        return ExitCode.Success;
    }
}
