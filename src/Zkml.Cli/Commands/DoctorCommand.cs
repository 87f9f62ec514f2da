using System.CommandLine;
using Zkml.Cli.Diagnostics;
using Zkml.Cli.Errors;
using Zkml.Cli.Output;
using Zkml.Cli.Reports;

namespace Zkml.Cli.Commands;

/// <summary><c>zkml doctor</c>: shows what is installed, what is missing and how to get it.</summary>
internal sealed class DoctorCommand() : ZkmlCommand("doctor", "Shows what is installed, in which version, what is missing and how to get it", "zkml doctor")
{
    /// <inheritdoc/>
    public override ExitCode Run(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        var report = new DoctorReport(Doctor.ExamineAsync(cancellation).GetAwaiter().GetResult());
        terminal.WriteResult(report.ToJson, report.Write);
        return report.IsHealthy ? ExitCode.Success : ExitCode.MissingComponent;
    }
}
