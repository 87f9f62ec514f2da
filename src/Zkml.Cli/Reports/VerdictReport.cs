using System.Text.Json.Nodes;
using Spectre.Console;
using Zkml.Cli.Output;
using Zkml.Proving;
using Zkml.SnarkVm.Engines;

namespace Zkml.Cli.Reports;

/// <summary>What <c>zkml verify</c> says.</summary>
/// <param name="Proof">The proof, which is believed only where the verdict says so.</param>
/// <param name="Verdict">What the verifier found.</param>
/// <param name="Trusted">What the verifier knew.</param>
/// <param name="Elapsed">How long it took.</param>
internal sealed record VerdictReport(Proof Proof, Verdict Verdict, TrustedFacts Trusted, TimeSpan Elapsed)
{
    /// <summary>The report as <c>--json</c> gives it. What was proven is there only where it was.</summary>
    public JsonObject ToJson()
    {
        var report = new JsonObject { ["valid"] = Verdict.IsValid };
        if (Verdict.Fault is { } fault)
        {
            report["reason"] = FaultNames.Of(fault);
            report["explanation"] = Verdict.Explanation;
        }
        else
        {
            report["program"] = ProgramName;
            report["programSha256"] = Verdict.KeySource == KeySource.Derived ? Proof.ProgramSha256 : null;
            report["function"] = Proof.Function.Function;
            report["publicInputs"] = Texts(Proof.PublicInputs);
            report["publicOutputs"] = Texts(Proof.PublicOutputs);
            report["class"] = Proof.Class;
            report["label"] = Proof.Label;
            report["value"] = Proof.Value;
            report["proven"] = ProofStatement.Proven(Proof, Verdict, Trusted);
            report["notProven"] = Texts(ProofStatement.NotProven(Proof, Verdict, Trusted));
            report["keySha256"] = Verdict.KeySha256;
            report["keySource"] = Verdict.KeySource.ToString()!.ToLowerInvariant();
        }

        report["proofVersion"] = ProofVersionJson.Of(Proof.Version);
        report["seconds"] = Elapsed.TotalSeconds;
        return report;
    }

    /// <summary>The report in words.</summary>
    public void Write(IAnsiConsole console)
    {
        if (Verdict.Fault is { } fault)
        {
            console.Write(FactTable.Create()
                .Fact("verdict", $"NOT VALID ({FaultNames.Of(fault)})")
                .Fact("why", Verdict.Explanation)
                .Fact("took", Figures.Seconds(Elapsed)));
            return;
        }

        var facts = FactTable.Create()
            .Fact("verdict", "valid")
            .Fact("proven", ProofStatement.Proven(Proof, Verdict, Trusted))
            .Fact("program", $"{ProgramName}, function {Proof.Function.Function}")
            .Fact("verifying key", $"SHA-256 {Verdict.KeySha256}, {(Verdict.KeySource == KeySource.Derived ? "derived from the program's text" : "the one that you trust")}")
            .Fact("public", $"inputs: {List(Proof.PublicInputs)}; outputs: {List(Proof.PublicOutputs)}")
            .Fact("proof", $"{Proof.Version}; the file says that it was made by {Proof.Engine}");
        foreach (var (index, line) in ProofStatement.NotProven(Proof, Verdict, Trusted).Index())
        {
            facts.Fact(index == 0 ? "not proven" : "", line);
        }

        console.Write(facts.Fact("took", Figures.Seconds(Elapsed)));
    }

    private string ProgramName => Transition.TryRead(Proof.Execution)!.Program;

    private static string List(IReadOnlyCollection<string> values) => values.Count == 0 ? "none" : string.Join(", ", values);

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => JsonValue.Create(text))];
}
