using System.CommandLine;
using Zkml.Cli.Errors;
using Zkml.Cli.Output;
using Zkml.Cli.Reports;
using Zkml.Host;
using Zkml.Proving.Direct;
using Zkml.Proving.OnChain;
using Zkml.Statements;

namespace Zkml.Cli.Commands;

/// <summary><c>zkml on-chain</c>: a direct proof as the shared program <c>zkml_verifier.aleo</c> takes it.</summary>
internal sealed class OnChainCommand : ZkmlCommand
{
    private readonly Argument<string> _proof = new("PROOF") { Description = "A direct proof of one sample, as 'zkml prove' writes it" };

    public OnChainCommand()
        : base("on-chain", "Prints a direct proof as the inputs of zkml_verifier.aleo, which checks it on chain", "zkml on-chain proof.json", "zkml on-chain proof.json --json") => Add(_proof);

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        var file = arguments.GetValue(_proof)!;
        var report = new OnChainReport(Read(DirectProofFile.Load(file), file));
        terminal.WriteResult(report.ToJson, report.Write);
        return ExitCode.Success;
    }

    private static OnChainCheck Read(ModelProof proof, string file)
    {
        try
        {
            return OnChainCheck.Of(proof);
        }
        catch (ArgumentException problem)
        {
            throw new MalformedInputException(file, "", problem.Message);
        }
    }
}
