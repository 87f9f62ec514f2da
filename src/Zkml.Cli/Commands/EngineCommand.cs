using System.CommandLine;
using Zkml.Cli.Engines;
using Zkml.Cli.Errors;
using Zkml.Cli.Output;
using Zkml.Cli.Reports;
using Zkml.Host;
using Zkml.SnarkVm.Engines.Native;
using Zkml.Varuna.Native;

namespace Zkml.Cli.Commands;

/// <summary><c>zkml engine</c>: what can prove on this machine; builds the native engines.</summary>
internal sealed class EngineCommand : ZkmlCommand
{
    private const string List = "list";
    private const string Install = "install";

    private readonly Argument<string> _action = new("ACTION") { HelpName = "ACTION", Description = "list or install", DefaultValueFactory = _ => List };
    private readonly Option<bool> _aleo = new("--aleo") { Description = "Build the engine for Aleo functions, which holds all of snarkVM, instead of the one for direct proofs" };
    private readonly Option<string?> _crates = new("--crates") { Description = "A cargo local registry to build from, for machines without a network; ZKML_CRATES by default", HelpName = "DIR" };

    public EngineCommand()
        : base("engine", "Lists the proving engines, or builds a native one with cargo", "zkml engine list", "zkml engine install", "zkml engine install --aleo")
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
        Add(_aleo);
        Add(_crates);
    }

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        if (arguments.GetValue(_action) == Install)
        {
            var engine = arguments.GetValue(_aleo) ? NativeEngine.Program : NativeDirectEngine.Program;
            var path = CargoProgressView.Show(terminal, engine.Name, progress => engine.InstallAsync(arguments.GetValue(_crates), progress, cancellation).GetAwaiter().GetResult());
            terminal.Log($"the {engine.Name} is in {path}");
        }
        else if (arguments.GetValue(_aleo))
        {
            throw new UsageException("--aleo belongs to 'zkml engine install'");
        }

        var (direct, aleo) = (DirectEngineInventory.TakeAsync(cancellation), EngineInventory.TakeAsync(cancellation));
        var report = new EnginesReport(direct.GetAwaiter().GetResult(), aleo.GetAwaiter().GetResult());
        terminal.WriteResult(report.ToJson, report.Write);
        return ExitCode.Success;
    }
}
