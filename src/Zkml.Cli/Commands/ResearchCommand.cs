using System.CommandLine;
using System.Diagnostics;
using Zkml.Cli.Arguments;
using Zkml.Cli.Errors;
using Zkml.Cli.Html;
using Zkml.Cli.Output;
using Zkml.Cli.Reports;
using Zkml.Data.Datasets;
using Zkml.Host.Files;
using Zkml.Research.Results;
using Zkml.Research.Running;
using Zkml.Research.Sets;

namespace Zkml.Cli.Commands;

/// <summary><c>zkml research</c>: trains and measures a set of models, and writes tables.</summary>
internal sealed class ResearchCommand : ZkmlCommand
{
    private const int Megabyte = 1_000_000;

    private readonly Option<string> _set = new("--set")
    {
        Description = $"The experiments: {string.Join(", ", ExperimentSetCatalogue.Names)}, or your own file",
        HelpName = "NAME|FILE",
        DefaultValueFactory = _ => ExperimentSetCatalogue.Names[0],
    };

    private readonly Option<string?> _out = new("--out") { Description = "The directory to write, resumed if it exists; ./research/SET by default", HelpName = "DIR" };
    private readonly Option<int> _threads = new Option<int>("--threads") { Description = "The number of threads; 0, the default, for one per processor", HelpName = "N" }.Between(0, 1024);
    private readonly Option<int?> _memory = new("--memory") { Description = "The megabytes of memory that concurrent experiments may take, by estimate; by default half of the machine's", HelpName = "MB" };
    private readonly Option<bool> _test = new("--test") { Description = "Measure on the test split instead of the validation split; make choices on the validation split only" };

    public ResearchCommand()
        : base("research", "Trains a set of models and compares accuracy with weights, constraints and program size", "zkml research", "zkml research --set frontier --out front --memory 8000", "zkml research --set my-experiments.json --test")
    {
        _memory.Between(1, int.MaxValue);
        Add(_set);
        Add(_out);
        Add(_threads);
        Add(_memory);
        Add(_test);
    }

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var set = Load(arguments.GetValue(_set)!);
        var directory = new RunDirectory(OutputPath.ForDirectory(arguments.GetValue(_out) ?? Path.Combine("research", set.Name)));
        var options = OptionsOf(arguments);
        VegaLite.Require();
        terminal.Log($"{set.Name}: {set.Experiments.Length} experiments, measured on the {options.Split.ToString().ToLowerInvariant()} split, into {directory.Path}");
        var rows = ResearchProgressView.Show(terminal, progress => ExperimentRunner.Run(
            set, directory, name => DatasetCatalogue.Load(name, log: terminal.Log), options, progress, cancellation));
        var results = new ResearchResults(set, options.Split, rows);
        var files = ResearchFiles.Write(results, directory, dataset => DatasetCatalogue.LoadSplit(dataset, options.Split, log: terminal.Log), terminal.Log);
        var report = new ResearchReport(results, directory, files, clock.Elapsed);
        terminal.WriteResult(report.ToJson, report.Write);
        return IsSound(results) ? ExitCode.Success : ExitCode.CheckFailed;
    }

    /// <summary>A model that does not fit is something found out; circuits that differ from their models, or no row at all, are a fault.</summary>
    private static bool IsSound(ResearchResults results) => results.Rows.Any(row => row.Figures is not null || row.Machine is not null) && results.Rows.All(row => row.Figures is null or { Disagreements: 0 });

    private static ExperimentSet Load(string argument) => argument == UntrustedFile.StandardInput || File.Exists(argument) || Path.HasExtension(argument) || argument.Contains(Path.DirectorySeparatorChar)
        ? ExperimentSetFile.Load(argument)
        : ExperimentSetCatalogue.Find(argument);

    private ResearchOptions OptionsOf(ParseResult arguments)
    {
        var options = new ResearchOptions { Split = arguments.GetValue(_test) ? Split.Test : Split.Validation };
        if (arguments.GetValue(_threads) is > 0 and var threads)
        {
            options = options with { Threads = threads };
        }

        return arguments.GetValue(_memory) is { } megabytes ? options with { MemoryBytes = (long)megabytes * Megabyte } : options;
    }
}
