using System.CommandLine;
using Zkml.Cli.Errors;
using Zkml.Cli.Output;

namespace Zkml.Cli.Commands.Cache;

/// <summary><c>zkml cache</c>: what was downloaded or made once and is kept; without a subcommand, its list.</summary>
internal sealed class CacheCommand : ZkmlCommand
{
    public CacheCommand()
        : base(
            "cache",
            "Lists, clears or fills the cache: data sets, SRS files, keys, engines and npm packages",
            "zkml cache",
            "zkml cache size",
            "zkml cache clear keys --older-than 30",
            "zkml cache prefetch square")
    {
        Add(new CacheListCommand());
        Add(new CacheSizeCommand());
        Add(new CacheClearCommand());
        Add(new CachePrefetchCommand());
    }

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult arguments, Terminal terminal, CancellationToken cancellation) => CacheListCommand.List(terminal, Enum.GetValues<Caching.CacheKind>());
}
