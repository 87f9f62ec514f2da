using System.CommandLine;
using Zkml.Cli.Arguments;
using Zkml.Cli.Caching;
using Zkml.Cli.Errors;
using Zkml.Cli.Output;
using Zkml.Cli.Reports;
using Zkml.Data.Datasets;
using Zkml.Host.Parameters;

namespace Zkml.Cli.Commands.Cache;

/// <summary><c>zkml cache prefetch</c>: downloads what later work without a network needs.</summary>
internal sealed class CachePrefetchCommand : ZkmlCommand
{
    private readonly Argument<string[]> _names = new("NAME")
    {
        HelpName = "PRESET|DATASET",
        Description = "Presets, with their data sets, SRS files and the npm packages, and data sets; all by default",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public CachePrefetchCommand()
        : base(
            "prefetch",
            "Downloads what later work without a network needs: data sets, npm packages and SRS files; checks what is already there",
            "zkml cache prefetch",
            "zkml cache prefetch square",
            "zkml cache prefetch mnist german-credit")
    {
        _names.CompletionSources.Add([.. PrefetchPlan.Names]);
        Add(_names);
    }

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        var plan = PrefetchPlan.For(arguments.GetValue(_names) ?? []);
        var report = new PrefetchReport(WorkProgress.Show(
            terminal,
            work => new Prefetcher(DataDirectories.FromEnvironment(), ParameterStore.FromEnvironment(), ProvingArguments.Download(work), work, terminal.Log).Run(plan, cancellation),
            "looking at what is there"));
        terminal.WriteResult(report.ToJson, report.Write);
        foreach (var problem in report.Problems)
        {
            terminal.WriteError($"error: {problem}");
        }

        return report.IsComplete ? ExitCode.Success : ExitCode.MissingComponent;
    }
}
