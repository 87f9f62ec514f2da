using System.CommandLine;
using Zkml.Aleo.Counting;
using Zkml.Cli.Arguments;
using Zkml.Cli.Errors;
using Zkml.Cli.Output;
using Zkml.Cli.Programs;
using Zkml.Cli.Reports;

namespace Zkml.Cli.Commands;

/// <summary><c>zkml count</c>: what any Aleo program costs to prove and to deploy, without synthesizing a key.</summary>
internal sealed class CountCommand : ZkmlCommand
{
    private readonly Argument<string> _file = new("FILE") { Description = "An Aleo program: written by zkml, by the Leo compiler, or by hand" };
    private readonly Option<string?> _function = new("--function") { Description = "The function; by default main, or the program's only function", HelpName = "NAME" };

    private readonly Option<int?> _maximumSeconds = new Option<int?>("--max-seconds")
    {
        Description = "About how many seconds of processor time counting may take, 1 by default: enough for the four million constraints that the platform allows. The limit counts work, so that it is the same on every machine",
        HelpName = "SECONDS",
    }.Between(1, 86_400);

    public CountCommand()
        : base(
            "count",
            "Counts an Aleo program's constraints, variables and non-zeros exactly, and predicts its fees",
            "zkml count mnist/square_model.aleo",
            "zkml count token.aleo --function transfer --json")
    {
        Add(_file);
        Add(_function);
        Add(_maximumSeconds);
    }

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        var file = arguments.GetValue(_file)!;
        var budget = new CountingBudget(CountingLimits.OfSeconds(arguments.GetValue(_maximumSeconds) ?? 1), cancellation);
        var program = AleoFile.Read(file, budget);
        var function = FunctionChoice.Choose(program, file, arguments.GetValue(_function));
        var report = new CountReport(ProgramCost.Of(program, file, function, budget));
        terminal.WriteResult(report.ToJson, report.Write);
        return ExitCode.Success;
    }
}
