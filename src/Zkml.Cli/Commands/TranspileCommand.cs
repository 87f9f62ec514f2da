using System.CommandLine;
using Zkml.Cli.Arguments;
using Zkml.Cli.Datasets;
using Zkml.Cli.Errors;
using Zkml.Cli.Models;
using Zkml.Cli.Output;
using Zkml.Cli.Reports;
using Zkml.Running;
using Zkml.Transpiling;

namespace Zkml.Cli.Commands;

/// <summary><c>zkml transpile</c>: writes a model as Leo project and Aleo program.</summary>
internal sealed class TranspileCommand : ZkmlCommand
{
    private readonly Argument<string> _model = ModelArgument.Create();
    private readonly Option<string> _out = new("--out") { Description = "The directory to write; created if missing", HelpName = "DIR", Required = true };
    private readonly TranspileArguments _transpile = new();

    public TranspileCommand()
        : base(
            "transpile",
            "Writes a model as a Leo project, an Aleo program and circuit.json",
            "zkml transpile square --out square",
            "zkml transpile model.json --out digits --output logits --inputs public --name digits",
            "zkml transpile model.json --out digits --minimise non-zeros",
            "zkml transpile tree.json --out secret --weights input --commit",
            "zkml transpile tree.json --out secret --weights input --commit --hide-shape")
    {
        Add(_model);
        Add(_out);
        _transpile.AddTo(this);
    }

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        var directory = OutputPath.ForDirectory(arguments.GetValue(_out)!);
        var model = ModelSource.Load(arguments.GetValue(_model)!);
        var options = _transpile.Get(arguments, model);
        var transpiled = Transpiler.Transpile(model, options.Private.HidesShape ? options with { Padding = PrivateWeights.PaddingIn(PrivateWeights.PathFor(directory)) } : options);
        var otherObjective = ObjectiveComparison.OtherThan(transpiled);
        var samples = TestSamples.Find(model, terminal.Log);
        cancellation.ThrowIfCancellationRequested();
        ProjectWriter.Write(transpiled, directory, samples);
        var report = TranspileReport.Of(transpiled, otherObjective, directory);
        terminal.WriteResult(report.ToJson, report.Write);
        return ExitCode.Success;
    }
}
