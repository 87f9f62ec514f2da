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
    private readonly Argument<string> _file = new("FILE") { Description = "An Aleo program, of zkml, of the Leo compiler, or written by hand" };
    private readonly Option<string?> _function = new("--function") { Description = "The function; main by default, or the program's only one", HelpName = "NAME" };

    private readonly Option<int?> _maximumSeconds = new Option<int?>("--max-seconds")
    {
        Description = "About how much time of one processor counting may take, 1 by default: what the four million constraints take that the platform allows. The same program takes the same on every machine",
        HelpName = "SECONDS",
    }.Between(1, 86_400);

    public CountCommand()
        : base(
            "count",
            "Counts an Aleo program's constraints, variables and non-zeros to the last one, and predicts its fees",
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
