using System.CommandLine;
using Zkml.Proving;
using Zkml.SnarkVm.Proving;

namespace Zkml.Cli.Arguments;

/// <summary>The options that determine what verifying a proof may take.</summary>
internal sealed class LimitArguments
{
    private const int LargestCircuit = 1 << 26;

    private readonly Option<int?> _constraints = new Option<int?>("--max-constraints")
    {
        Description = $"The most constraints that the proof's program may have, {SetupLimits.ForUntrustedPrograms.Constraints} by default; the other limits on deriving its key grow with it. A program that you name has no limit unless you set one",
        HelpName = "N",
    }.Between(1, LargestCircuit);

    private readonly Option<int?> _download = new Option<int?>("--max-download")
    {
        Description = "The most megabytes of missing SRS files to download; by default what that many constraints need, 44 for a program that you did not name",
        HelpName = "MB",
    }.Between(0, int.MaxValue);

    private readonly Option<int?> _seconds = new Option<int?>("--max-seconds")
    {
        Description = "The most seconds that verifying may take, 300 by default for a program that you did not name",
        HelpName = "SECONDS",
    }.Between(1, 1_000_000);

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_constraints);
        command.Add(_download);
        command.Add(_seconds);
    }

    /// <summary>What was asked for; null if nothing was.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="trusted">Whose limits are meant where some are not given.</param>
    public SetupLimits? Get(ParseResult arguments, VerificationOptions trusted)
    {
        var (constraints, download, seconds) = (arguments.GetValue(_constraints), arguments.GetValue(_download), arguments.GetValue(_seconds));
        if (constraints is null && download is null && seconds is null)
        {
            return null;
        }

        var limits = constraints is { } most ? SetupLimits.For(most) : ProofVerifier.UsualLimits(trusted);
        return limits with
        {
            DownloadBytes = download is { } megabytes ? megabytes * 1_000_000L : limits.DownloadBytes,
            Time = seconds is { } time ? TimeSpan.FromSeconds(time) : limits.Time,
        };
    }
}
