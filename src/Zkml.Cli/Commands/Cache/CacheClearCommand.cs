using System.Collections.Immutable;
using System.CommandLine;
using Zkml.Cli.Arguments;
using Zkml.Cli.Caching;
using Zkml.Cli.Errors;
using Zkml.Cli.Output;
using Zkml.Cli.Reports;
using Zkml.Host.Files;

namespace Zkml.Cli.Commands.Cache;

/// <summary><c>zkml cache clear</c>: deletes entries, after asking.</summary>
internal sealed class CacheClearCommand : ZkmlCommand
{
    private const int LongestAge = 36_500;

    private readonly CacheKindsArgument _kinds = new();
    private readonly Option<int?> _olderThan = new Option<int?>("--older-than") { Description = "Delete only entries that were last used more than this many days ago", HelpName = "DAYS" }.Between(0, LongestAge);
    private readonly Option<bool> _yes = new("--yes", "-y") { Description = "Delete without asking" };

    public CacheClearCommand()
        : base(
            "clear",
            "Deletes entries of the cache, but none that another process is writing; asks first",
            "zkml cache clear",
            "zkml cache clear keys --older-than 30",
            "zkml cache clear npm engines --yes")
    {
        Add(_kinds);
        Add(_olderThan);
        Add(_yes);
    }

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        var cache = Path.GetFullPath(CacheDirectory.FromEnvironment());
        var latest = arguments.GetValue(_olderThan) is { } days ? DateTime.UtcNow - TimeSpan.FromDays(days) : DateTime.MaxValue;
        ImmutableArray<CacheEntry> entries = [.. CacheInventory.Take(cache, _kinds.Get(arguments)).Where(entry => entry.LastUse < latest)];
        if (!entries.IsEmpty && !arguments.GetValue(_yes))
        {
            Ask(cache, entries, terminal, cancellation);
        }

        var report = new CacheClearReport(cache, CacheCleaner.Delete(entries, cancellation));
        terminal.WriteResult(report.ToJson, report.Write);
        return report.IsDone ? ExitCode.Success : ExitCode.CheckFailed;
    }

    /// <exception cref="UsageException">There is nobody to ask.</exception>
    /// <exception cref="OperationCanceledException">The answer is no.</exception>
    private static void Ask(string cache, ImmutableArray<CacheEntry> entries, Terminal terminal, CancellationToken cancellation)
    {
        var what = $"{Figures.Number(entries.Length, "entry", "entries")} of {Figures.Megabytes(entries.Sum(entry => entry.Bytes))} in {cache}";
        if (!terminal.CanAsk)
        {
            throw new UsageException($"would delete {what}; add --yes to delete without being asked");
        }

        if (!terminal.Confirm($"Delete {what}?", cancellation))
        {
            throw new OperationCanceledException();
        }
    }
}
