using System.CommandLine;
using Zkml.Cli.Engines;
using Zkml.Cli.Errors;
using Zkml.Cli.Output;
using Zkml.Cli.Reports;
using Zkml.Host;
using Zkml.SnarkVm.Engines.Native;

namespace Zkml.Cli.Commands;

/// <summary><c>zkml engine</c>: what can prove on this machine; builds the native engine.</summary>
internal sealed class EngineCommand : ZkmlCommand
{
    private const string List = "list";
    private const string Install = "install";

    private readonly Argument<string> _action = new("ACTION") { HelpName = "ACTION", Description = "list or install", DefaultValueFactory = _ => List };
    private readonly Option<string?> _crates = new("--crates") { Description = "A cargo local registry to build from, for machines without a network; ZKML_CRATES by default", HelpName = "DIR" };

    public EngineCommand()
        : base("engine", "Lists the proving engines, or builds the native one with cargo", "zkml engine list", "zkml engine install")
    {
        _action.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && token.Value is not (List or Install))
            {
                result.AddError($"ACTION is '{token.Value}', expected one of: list, install{NearestName.Hint(token.Value, [List, Install])}");
            }
        });
        _action.CompletionSources.Add(List, Install);
        Add(_action);
        Add(_crates);
    }

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        if (arguments.GetValue(_action) == Install)
        {
            var path = CargoProgressView.Show(terminal, progress =>
                NativeEngineInstaller.InstallAsync(arguments.GetValue(_crates), progress, cancellation).GetAwaiter().GetResult());
            terminal.Log($"the native engine is in {path}");
        }

        var report = new EnginesReport(EngineInventory.TakeAsync(cancellation).GetAwaiter().GetResult());
        terminal.WriteResult(report.ToJson, report.Write);
        return ExitCode.Success;
    }
}
