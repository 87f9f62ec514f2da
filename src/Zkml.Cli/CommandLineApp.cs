using Zkml.Cli.Commands;
using Zkml.Cli.Errors;
using Zkml.Cli.Help;
using Zkml.Cli.Output;
using Zkml.Host;

namespace Zkml.Cli;

/// <summary>The <c>zkml</c> command, from its arguments to its exit code.</summary>
public static class CommandLineApp
{
    /// <summary>Runs one command line.</summary>
    /// <param name="arguments">Without the command's own name.</param>
    /// <param name="output">Takes results.</param>
    /// <param name="error">Takes progress, log and errors.</param>
    /// <param name="cancellation">Stops it; no partial files are left behind.</param>
    /// <returns>0 success, 1 a check failed, 2 bad usage or input, 3 a component is missing, 70 a fault of this program, 130 cancelled.</returns>
    public static int Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter error, CancellationToken cancellation = default)
    {
        using var interruption = Interruptible.By(cancellation);
        var lines = new Terminal(output, error, arguments.Contains("--json"), quiet: false);
        var root = RootHelp.Create();
        foreach (var command in CommandCatalogue.Create())
        {
            root.Add(command);
            foreach (var part in command.Subcommands.OfType<ZkmlCommand>().Prepend(command))
            {
                part.SetAction(parsed =>
                {
                    // 'zkml cache --json list' asks for JSON as 'zkml cache list --json' does.
                    var terminal = new Terminal(output, error, parsed.GetValue(part.Json) || parsed.GetValue(command.Json), parsed.GetValue(part.Quiet) || parsed.GetValue(command.Quiet));
                    return (int)ErrorBoundary.Run(terminal, () => part.Run(parsed, terminal, cancellation));
                });
            }
        }

        return (int)ErrorBoundary.Run(lines, () =>
        {
            var parsed = root.Parse(arguments);
            return UsageErrors.Find(parsed) is { } problem
                ? ErrorBoundary.Report(lines, problem)
                : (ExitCode)parsed.Invoke(new() { Output = new TrimmedWriter(new ResultWriter(output)), Error = new CommentWriter(error), EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        });
    }
}
