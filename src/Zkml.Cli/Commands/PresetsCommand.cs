using System.CommandLine;
using Zkml.Cli.Datasets;
using Zkml.Cli.Errors;
using Zkml.Cli.Output;
using Zkml.Cli.Reports;
using Zkml.Data.Datasets;
using Zkml.Host;
using Zkml.Research.Presets;

namespace Zkml.Cli.Commands;

/// <summary><c>zkml presets</c>: the shipped models, measured on the spot.</summary>
internal sealed class PresetsCommand : ZkmlCommand
{
    private readonly Option<bool> _markdown = new("--markdown") { Description = "Write a Markdown table, as in docs/models.md" };

    public PresetsCommand()
        : base("presets", "Lists the shipped models with their figures, measured on all test samples", "zkml presets", "zkml presets --json") => Add(_markdown);

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        var report = new PresetsReport([.. PresetFigures.MeasureAll(name => TestSamples(name, terminal)).TakeWhile(_ => !cancellation.IsCancellationRequested)]);
        cancellation.ThrowIfCancellationRequested();
        terminal.WriteResult(report.ToJson, console =>
        {
            if (arguments.GetValue(_markdown))
            {
                terminal.WriteLines(report.ToMarkdown());
            }
            else
            {
                report.Write(console);
            }
        });
        return ExitCode.Success;
    }

    // Who cannot have one data set sees the presets of the others.
    private static Dataset? TestSamples(string name, Terminal terminal)
    {
        try
        {
            return SplitLoader.Load(name, Split.Test, terminal.Log);
        }
        catch (MissingComponentException missing)
        {
            terminal.Log($"skipping the presets for {name}: {missing.Message}");
            return null;
        }
    }
}
