using System.CommandLine;
using Zkml.Cli.Arguments;
using Zkml.Cli.Caching;
using Zkml.Cli.Errors;
using Zkml.Cli.Output;
using Zkml.Cli.Reports;
using Zkml.Host.Files;

namespace Zkml.Cli.Commands.Cache;

/// <summary><c>zkml cache list</c>: every entry with its size, its last use and its path.</summary>
internal sealed class CacheListCommand : ZkmlCommand
{
    private readonly CacheKindsArgument _kinds = new();

    public CacheListCommand()
        : base("list", "Lists the entries of the cache: kind, name, size, last use and path", "zkml cache list", "zkml cache list keys npm --json") => Add(_kinds);

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult arguments, Terminal terminal, CancellationToken cancellation) => List(terminal, _kinds.Get(arguments));

    /// <summary>Prints the list.</summary>
    public static ExitCode List(Terminal terminal, IReadOnlyCollection<CacheKind> kinds)
    {
        var cache = Path.GetFullPath(CacheDirectory.FromEnvironment());
        var report = new CacheReport(cache, CacheInventory.Take(cache, kinds));
        terminal.WriteResult(report.ToJson, report.Write);
        return ExitCode.Success;
    }
}
