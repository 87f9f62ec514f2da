using System.Collections.Immutable;
using Zkml.Cli.Errors;
using Zkml.Cli.Help;
using Zkml.Cli.Output;
using Zkml.Cli.Verbs;
using Zkml.Host;

namespace Zkml.Cli;

/// <summary>The <c>zkml</c> command, from its arguments to its exit code.</summary>
public static class CommandLineApp
{
    /// <summary>Runs one command line.</summary>
    /// <param name="arguments">Without the command's own name.</param>
    /// <param name="output">Takes results.</param>
    /// <param name="error">Takes progress, log and errors.</param>
    /// <param name="cancellation">Stops it; nothing stays half written.</param>
    /// <returns>0 success, 1 a check failed, 2 bad usage or input, 3 a component is missing, 70 a fault of this program, 130 cancelled.</returns>
    public static int Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter error, CancellationToken cancellation = default)
    {
        using var interruption = Interruptible.By(cancellation);
        var lines = new Terminal(output, error, arguments.Contains("--json"), quiet: false);
        ImmutableArray<Verb> verbs = [.. VerbCatalogue.Create()];
        var root = RootHelp.Create(verbs);
        foreach (var verb in verbs)
        {
            verb.Command.SetAction(parsed =>
            {
                var terminal = new Terminal(output, error, parsed.GetValue(verb.Json), parsed.GetValue(verb.Quiet));
                return (int)ErrorBoundary.Run(terminal, () => verb.Run(parsed, terminal, cancellation));
            });
            root.Add(verb.Command);
        }

        return (int)ErrorBoundary.Run(lines, () =>
        {
            var parsed = root.Parse(arguments);
            return UsageErrors.Find(parsed, verbs) is { } problem
                ? ErrorBoundary.Report(lines, problem)
                : (ExitCode)parsed.Invoke(new() { Output = new TrimmedWriter(new ResultWriter(output)), Error = new CommentWriter(error), EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        });
    }
}
