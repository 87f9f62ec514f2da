using System.CommandLine;
using Zkml.Cli.Arguments;
using Zkml.Cli.Caching;
using Zkml.Cli.Errors;
using Zkml.Cli.Output;
using Zkml.Cli.Reports;
using Zkml.Host.Files;

namespace Zkml.Cli.Commands.Cache;

/// <summary><c>zkml cache size</c>: how much the cache takes, per kind.</summary>
internal sealed class CacheSizeCommand : ZkmlCommand
{
    private readonly CacheKindsArgument _kinds = new();

    public CacheSizeCommand()
        : base("size", "Shows how much space the cache takes, per kind", "zkml cache size", "zkml cache size keys") => Add(_kinds);

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        var cache = Path.GetFullPath(CacheDirectory.FromEnvironment());
        var kinds = _kinds.Get(arguments);
        var report = new CacheSizeReport(cache, [.. kinds], CacheInventory.Take(cache, kinds));
        terminal.WriteResult(report.ToJson, report.Write);
        return ExitCode.Success;
    }
}
