using System.Text.Json.Nodes;
using Spectre.Console;
using Zkml.Cli.Output;
using Zkml.Proving.OnChain;

namespace Zkml.Cli.Reports;

/// <summary>The output of <c>zkml on-chain</c>.</summary>
/// <param name="Check">The inputs.</param>
internal sealed record OnChainReport(OnChainCheck Check)
{
    private const string Program = "zkml_verifier.aleo";

    /// <summary>The report as <c>--json</c> gives it.</summary>
    public JsonObject ToJson() => new()
    {
        ["program"] = Program,
        ["key"] = Check.Key,
        ["keyHash"] = Check.KeyHash,
        ["statement"] = Check.Statement,
        ["proof"] = Check.Proof,
        ["checked"] = Check.Checked,
    };

    /// <summary>The report as a table, then the two calls, to be copied.</summary>
    public void Write(IAnsiConsole console)
    {
        console.Write(FactTable.Create()
            .Fact("program", Program)
            .Fact("key", $"keys[{Check.KeyHash}] once it is registered")
            .Fact("statement", $"checked[{Check.Checked}] once it is proven")
            .Fact("not checked", "the proof: 'zkml verify' does that, and the chain, for a fee"));
        console.WriteLine();
        console.WriteLine($"leo execute {Program}::register '{Check.Key}'");
        console.WriteLine($"leo execute {Program}::check {Check.KeyHash} '{Check.Statement}' '{Check.Proof}'");
    }
}
