using System.CommandLine;
using System.Diagnostics;
using Zkml.Cli.Arguments;
using Zkml.Cli.Errors;
using Zkml.Cli.Output;
using Zkml.Cli.Proving;
using Zkml.Cli.Reports;
using Zkml.Proving;
using Zkml.Running;

namespace Zkml.Cli.Commands;

/// <summary><c>zkml setup</c>: makes a program's keys and keeps them.</summary>
internal sealed class SetupCommand : ZkmlCommand
{
    private readonly Argument<string> _directory = DirectoryArgument.Create();
    private readonly ProvingArguments _proving = new();

    public SetupCommand()
        : base("setup", "Makes a program's proving and verifying keys with snarkVM and keeps them in the cache", "zkml setup mnist", "zkml setup mnist --engine wasm")
    {
        Add(_directory);
        _proving.AddTo(this);
    }

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var report = WorkProgress.Show(terminal, work => ProvingWork.Run(
            _proving.Get(arguments, terminal, work),
            () => TranspiledDirectory.Open(arguments.GetValue(_directory)!),
            async (session, directory) =>
            {
                var prover = new Prover(session, directory);
                ProvingForecast.Announce(terminal, work, session, prover, directory);
                return new SetupReport(directory, await prover.SetupAsync(cancellation).ConfigureAwait(false), session.Engine, clock.Elapsed);
            },
            cancellation));
        terminal.WriteResult(report.ToJson, report.Write);
        return ExitCode.Success;
    }
}
