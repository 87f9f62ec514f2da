using System.Text.Json.Nodes;
using Spectre.Console;
using Zkml.Cli.Datasets;
using Zkml.Cli.Output;
using Zkml.Proving.Accuracy;

namespace Zkml.Cli.Reports;

/// <summary>The output of <c>zkml verify-accuracy</c>.</summary>
/// <param name="Directory">What was verified; believed only where the verdict says so.</param>
/// <param name="Trusted">What the verifier knew.</param>
/// <param name="Source">The samples as the verifier named them.</param>
/// <param name="Result">What was found.</param>
/// <param name="Elapsed">How long it took.</param>
internal sealed record AccuracyVerdictReport(AccuracyDirectory Directory, AccuracyTrust Trusted, LabelledSource Source, AccuracyVerification Result, TimeSpan Elapsed)
{
    private string Results => Result.Score!.Regression is null ? "class" : "value";

    private string Proven => $"{AccuracyFigures.Text(Result.Score!)}, of {Source}, by the model {Directory.Summary.Model}";

    /// <summary>The report as <c>--json</c> gives it. What was proven is there only where it was.</summary>
    public JsonObject ToJson()
    {
        var json = new JsonObject { ["valid"] = Result.IsValid };
        if (Result.Failure is { } failure)
        {
            json["reason"] = AccuracyFailureNames.Of(failure);
            json["explanation"] = Result.Explanation;
        }
        else
        {
            json["modelHash"] = Directory.Summary.Model.Hexadecimal;
            json["keyHash"] = Result.KeyHash;
            json["trusted"] = new JsonArray([.. TrustedNames.Select(name => JsonValue.Create(name))]);
            json["dataset"] = AccuracyFigures.Json(Directory.Summary.Dataset);
            json.AddScore(Result.Score!);
            json["proofs"] = Directory.Summary.Groups.Length;
            json["proven"] = Proven;
            json["covers"] = Covers;
            json["notProven"] = new JsonArray([.. NotProven.Select(line => JsonValue.Create(line))]);
        }

        json["seconds"] = Elapsed.TotalSeconds;
        return json;
    }

    /// <summary>The report in words.</summary>
    public void Write(IAnsiConsole console)
    {
        if (Result.Failure is { } failure)
        {
            console.Write(FactTable.Create()
                .Fact("verdict", $"NOT VALID ({AccuracyFailureNames.Of(failure)})")
                .Fact("why", Result.Explanation)
                .Fact("took", Figures.Seconds(Elapsed)));
            return;
        }

        var facts = FactTable.Create()
            .Fact("verdict", "valid")
            .Fact(Result.Score!.Regression is null ? "accuracy" : "fit", AccuracyFigures.Text(Result.Score))
            .Fact("data set", $"{Source}{(Directory.Summary.Dataset.Target is { } target ? $", labels in '{target}'" : "")}, samples {Directory.Summary.Dataset.SamplesSha256}, labels {Directory.Summary.Dataset.LabelsSha256}")
            .Fact("model", $"model hash {Directory.Summary.Model}, {(Trusted.ModelHash is null ? "which the directory states and you did not name" : "the one that you trust")}")
            .Fact("verifying key", $"hash {Result.KeyHash}, {(Trusted.KeyHash is null ? "that of the model's circuit" : "the one that you trust")}, the same in {Figures.Number(Directory.Summary.Groups.Length, "proof", "proofs")}")
            .Fact("proven", Covers);
        foreach (var (index, line) in NotProven.Index())
        {
            facts.Fact(index == 0 ? "not proven" : "", line);
        }

        console.Write(facts.Fact("took", Figures.Seconds(Elapsed)));
    }

    private IEnumerable<string> TrustedNames => new (object? Fact, string Name)[] { (Trusted.ModelHash, "model"), (Trusted.KeyHash, "key") }.Where(trusted => trusted.Fact is not null).Select(trusted => trusted.Name);

    private string Covers =>
        $"the {Results} of every sample of {Source}: what happens before the circuit was computed here from your copy of the data set, everything after it by the proofs ({Directory.Description.Pipeline.Covers})";

    private IEnumerable<string> NotProven =>
    [
        "how the model does on any other samples: this is about this very data set",
        "that the model was not trained on, or chosen by, these samples",
        "that the labels of the data set are right",
        .. Trusted.ModelHash is null ? ["what the numbers mean: the pipeline and the names of the classes are those of the directory, since you named only a key (name the model with --model or --model-hash)"] : Array.Empty<string>(),
        .. Directory.Summary.Commitment is null ? Array.Empty<string>() : ["what the weights are: they are those behind the commitment that the model hash contains"],
    ];
}
