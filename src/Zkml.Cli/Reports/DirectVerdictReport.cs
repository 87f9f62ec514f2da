using System.Text.Json.Nodes;
using Spectre.Console;
using Zkml.Cli.Output;
using Zkml.Host.Files;
using Zkml.Proving.Direct;
using Zkml.Statements;

namespace Zkml.Cli.Reports;

/// <summary>The output of <c>zkml verify</c> for a direct proof.</summary>
/// <param name="Proof">The proof, which is believed only where the verdict says so.</param>
/// <param name="Result">What the verifier found.</param>
/// <param name="Trusted">What the verifier knew.</param>
/// <param name="Elapsed">How long it took.</param>
internal sealed record DirectVerdictReport(ModelProof Proof, DirectVerification Result, DirectTrust Trusted, TimeSpan Elapsed) : IVerdictReport
{
    /// <inheritdoc/>
    public bool IsValid => Result.IsValid;

    /// <inheritdoc/>
    public string? Reason => Result.Failure is { } failure ? FailureNames.Of(failure) : null;

    /// <inheritdoc/>
    public string ShortVerdict => Reason is { } reason ? $"NOT VALID ({reason})" : "valid";

    /// <inheritdoc/>
    public string Meaning => IsValid ? DirectProofWords.Proven(Proof, Result, Trusted) : Result.Explanation;

    /// <inheritdoc/>
    public string RunId => Sha256Hex.Of(Proof.Proof.Span);

    /// <inheritdoc/>
    public JsonObject ToJson()
    {
        var report = new JsonObject { ["valid"] = IsValid, ["kind"] = "direct" };
        if (!IsValid)
        {
            report["reason"] = Reason;
            report["explanation"] = Result.Explanation;
        }
        else
        {
            report["trusted"] = Texts(TrustedNames);
            report["model"] = Proof.Model.Hexadecimal;
            report["instances"] = Proof.Instances.Length;
            report["place"] = new JsonObject { ["first"] = Proof.Place.First, ["total"] = Proof.Place.Total };
            report["challenge"] = Proof.Challenge.ToString();
            report["commitment"] = Proof.Commitment?.ToString();
            report["publicInputs"] = Texts(Proof.Statements.SelectMany(statement => statement.Inputs).Select(value => value.ToString()));
            report["publicOutputs"] = Texts(Proof.Instances.SelectMany(instance => instance.Outputs).Select(value => value.ToString()));
            AddMeaning(report);
            report["proven"] = Meaning;
            report["notProven"] = Texts(DirectProofWords.NotProven(Proof, Trusted));
            report["keyHash"] = Result.KeyHash;
        }

        report["proofVersion"] = new JsonObject { ["varuna"] = Proof.Varuna };
        report["seconds"] = Elapsed.TotalSeconds;
        return report;
    }

    /// <inheritdoc/>
    public void Write(IAnsiConsole console)
    {
        var facts = FactTable.Create().Fact("verdict", ShortVerdict);
        if (!IsValid)
        {
            console.Write(facts.Fact("why", Result.Explanation).Fact("took", Figures.Seconds(Elapsed)));
            return;
        }

        facts
            .Fact("proven", Meaning)
            .Fact("model hash", Proof.Model.Hexadecimal)
            .Fact("verifying key", $"{Result.KeyHash}, {(Trusted.Model is { } model ? $"that of the circuit of {model.Name}, by its certificate" : "the one that you trust")}")
            .Fact("proof", $"Varuna {Proof.Varuna}; made by {Proof.Engine}, according to the file");
        foreach (var (index, line) in DirectProofWords.NotProven(Proof, Trusted).Index())
        {
            facts.Fact(index == 0 ? "not proven" : "", line);
        }

        console.Write(facts.Fact("took", Figures.Seconds(Elapsed)));
    }

    /// <summary>Class, label and value are known where the verifier knows the model.</summary>
    private void AddMeaning(JsonObject report)
    {
        if (Result.Results is [var only])
        {
            report["class"] = only.Class;
            report["label"] = only.Label;
            report["value"] = only.Value;
        }
        else if (!Result.Results.IsEmpty)
        {
            report["results"] = new JsonArray([.. Result.Results.Select(result => new JsonObject { ["class"] = result.Class, ["label"] = result.Label, ["value"] = result.Value })]);
        }
    }

    private IEnumerable<string> TrustedNames =>
        new (object? Fact, string Name)[] { (Trusted.Model, "model"), (Trusted.KeyHash, "key"), (Trusted.ModelHash, "model-hash"), (Trusted.Commitment, "commitment") }
            .Where(trusted => trusted.Fact is not null).Select(trusted => trusted.Name);

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => JsonValue.Create(text))];
}
