using System.Text.Json.Nodes;
using Spectre.Console;
using Zkml.Cli.Output;
using Zkml.Proving;
using Zkml.SnarkVm.Engines;

namespace Zkml.Cli.Reports;

/// <summary>The output of <c>zkml verify</c>.</summary>
/// <param name="Proof">The proof, which is believed only where the verdict says so.</param>
/// <param name="Result">What the verifier found.</param>
/// <param name="Trusted">What the verifier knew.</param>
/// <param name="Elapsed">How long it took.</param>
internal sealed record VerdictReport(Proof Proof, VerificationResult Result, VerificationOptions Trusted, TimeSpan Elapsed) : IVerdictReport
{
    /// <inheritdoc/>
    public bool IsValid => Result.IsValid;

    /// <inheritdoc/>
    public string? Reason => Result.Failure is { } failure ? FailureNames.Of(failure) : null;

    /// <inheritdoc/>
    public string RunId => Transition.TryRead(Proof.Execution)!.Id;

    /// <summary>The report as <c>--json</c> gives it. What was proven is there only where it was.</summary>
    public JsonObject ToJson()
    {
        var report = new JsonObject { ["valid"] = Result.IsValid, ["kind"] = "aleo" };
        if (Result.Failure is { } failure)
        {
            report["reason"] = FailureNames.Of(failure);
            report["explanation"] = Result.Explanation;
        }
        else
        {
            report["trusted"] = Texts(TrustedNames);
            report["program"] = ProgramName;
            report["programSha256"] = Result.KeySource == KeySource.Derived ? Proof.ProgramSha256 : null;
            report["function"] = FunctionName;
            report["publicInputs"] = Texts(Proof.PublicInputs);
            report["publicOutputs"] = Texts(Proof.PublicOutputs);
            AddMeaning(report);
            report["proven"] = ProofStatement.Proven(Proof, Result, Trusted);
            report["notProven"] = Texts(ProofStatement.NotProven(Proof, Result, Trusted));
            report["keySha256"] = Result.KeySha256;
            report["keySource"] = Result.KeySource.ToString()!.ToLowerInvariant();
        }

        report["proofVersion"] = ProofVersionJson.Of(Proof.Version);
        report["seconds"] = Elapsed.TotalSeconds;
        return report;
    }

    /// <summary>The verdict in a word or two.</summary>
    public string ShortVerdict => Result.Failure is { } failure ? $"{(Result.IsChecked ? "NOT VALID" : "not checked")} ({FailureNames.Of(failure)})" : "valid";

    /// <summary>What was proven, or why it was not.</summary>
    public string Meaning => Result.IsValid ? ProofStatement.Proven(Proof, Result, Trusted) : Result.Explanation!;

    /// <summary>The report in words.</summary>
    public void Write(IAnsiConsole console)
    {
        if (!Result.IsValid)
        {
            console.Write(FactTable.Create()
                .Fact("verdict", ShortVerdict)
                .Fact("why", Result.Explanation)
                .Fact("took", Figures.Seconds(Elapsed)));
            return;
        }

        var facts = FactTable.Create()
            .Fact("verdict", ShortVerdict)
            .Fact("proven", ProofStatement.Proven(Proof, Result, Trusted))
            .Fact("program", ProgramName is null ? "the name in the file was not checked" : $"{ProgramName}, function {FunctionName}")
            .Fact("verifying key", $"SHA-256 {Result.KeySha256}, {(Result.KeySource == KeySource.Derived ? "derived from the program's text" : "the one that you trust")}")
            .Fact("public", $"inputs: {ProofStatement.List(Proof.PublicInputs)}; outputs: {ProofStatement.List(Proof.PublicOutputs)}{(ProofStatement.TellsOutputs(Result, Trusted) ? "" : " (the file decides which of them are inputs)")}")
            .Fact("proof", $"{Proof.Version}; made by {Proof.Engine}, according to the file");
        foreach (var (index, line) in ProofStatement.NotProven(Proof, Result, Trusted).Index())
        {
            facts.Fact(index == 0 ? "not proven" : "", line);
        }

        console.Write(facts.Fact("took", Figures.Seconds(Elapsed)));
    }

    /// <summary>Class, label and value rest on the manifest, which only says what the verifier knows where he knows it.</summary>
    private void AddMeaning(JsonObject report)
    {
        if (Trusted.KnowsMeaning)
        {
            report["manifestSha256"] = Proof.Circuit.MeaningSha256;
            report["class"] = Proof.Class;
            report["label"] = Proof.Label;
            report["value"] = Proof.Value;
        }
    }

    private IEnumerable<string> TrustedNames =>
        new (object? Fact, string Name)[] { (Trusted.Directory, "program"), (Trusted.ManifestSha256, "manifest"), (Trusted.KeySha256, "key"), (Trusted.Commitment, "commitment") }
            .Where(trusted => trusted.Fact is not null).Select(trusted => trusted.Name);

    /// <summary>
    /// The names are in the program's text, and in the hash of each public value. A key that the verifier trusts says nothing of the text in the file, so that
    /// without a public value the names there may be any.
    /// </summary>
    private bool AreNamesProven => Trusted.KnowsMeaning || Result.KeySource == KeySource.Derived || !Proof.PublicInputs.IsEmpty || !Proof.PublicOutputs.IsEmpty;

    private string? ProgramName => AreNamesProven ? Transition.TryRead(Proof.Execution)!.Program : null;

    private string? FunctionName => AreNamesProven ? Proof.Function.Function : null;

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => JsonValue.Create(text))];
}
