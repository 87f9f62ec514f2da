using System.CommandLine;
using Zkml.Circuits;
using Zkml.Cli.Arguments;
using Zkml.Cli.Errors;
using Zkml.Cli.Models;
using Zkml.Cli.Output;
using Zkml.Cli.Reports;
using Zkml.Host.Files;
using Zkml.Transpiling;

namespace Zkml.Cli.Commands;

/// <summary><c>zkml inspect</c>: what a model is made of and what proving it costs.</summary>
internal sealed class InspectCommand : ZkmlCommand
{
    private readonly Argument<string> _model = ModelArgument.Create();
    private readonly Option<string?> _html = new("--html") { Description = "Also write the report as an HTML page, with the trees drawn", HelpName = "FILE" };
    private readonly TranspileArguments _transpile = new();

    public InspectCommand()
        : base("inspect", "Shows a model's layers, proven ranges, constraints and what a proof covers", "zkml inspect square", "zkml inspect model.json --html report.html", "zkml inspect model.json --output logits")
    {
        Add(_model);
        Add(_html);
        _transpile.AddTo(this);
    }

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        var page = arguments.GetValue(_html) is { } path ? OutputPath.ForFile(path, "--html") : null;
        var model = ModelSource.Load(arguments.GetValue(_model)!);
        var options = _transpile.Get(arguments, model);
        var transpiled = Transpiler.Transpile(model, options);
        var direct = TranspileDirectly(model, options, terminal, cancellation);
        cancellation.ThrowIfCancellationRequested();
        var report = new InspectReport(transpiled, direct is null ? null : new(direct, Key: null));
        if (page is not null)
        {
            // It shows weights, thresholds and leaves.
            AtomicFile.WriteSecret(page, report.ToHtml(terminal.Log));
            terminal.Log($"wrote {page}");
        }

        terminal.WriteResult(report.ToJson, report.Write);
        return ExitCode.Success;
    }

    /// <summary>The model's own circuit; null if it has none, which is said.</summary>
    private static DirectTranspilation? TranspileDirectly(ZkModel model, TranspileOptions options, Terminal terminal, CancellationToken cancellation)
    {
        try
        {
            return DirectTranspiler.WhyNot(options) is null ? DirectTranspiler.Transpile(model, options, cancellation: cancellation) : null;
        }
        catch (ModelDoesNotFitException problem)
        {
            terminal.Log($"no circuit for direct proofs: {problem.Message}");
            return null;
        }
    }
}
