using System.Text.Json.Nodes;
using Spectre.Console;
using Zkml.Cli.Datasets;
using Zkml.Cli.Output;
using Zkml.Proving.Accuracy;
using Zkml.Statements;

namespace Zkml.Cli.Reports;

/// <summary>The output of <c>zkml prove-accuracy</c>.</summary>
/// <param name="Name">The model's name.</param>
/// <param name="Model">What was proven of.</param>
/// <param name="Summary">What was written.</param>
/// <param name="Source">The samples as the user named them.</param>
/// <param name="OutputDirectory">Where the proofs are.</param>
/// <param name="Elapsed">How long it took.</param>
internal sealed record AccuracyReport(string Name, DirectModel Model, AccuracySummary Summary, LabelledSource Source, string OutputDirectory, TimeSpan Elapsed)
{
    private long Bytes => new DirectoryInfo(OutputDirectory).EnumerateFiles("*.json", SearchOption.AllDirectories).Sum(file => file.Length);

    /// <summary>The report as <c>--json</c> gives it.</summary>
    public JsonObject ToJson()
    {
        var json = new JsonObject { ["model"] = Name, ["modelHash"] = Summary.Model.Hexadecimal, ["keyHash"] = Summary.KeyHash, ["dataset"] = AccuracyFigures.Json(Summary.Dataset) }.AddScore(Summary.Score);
        if (Summary.Commitment is { } commitment)
        {
            json["commitment"] = commitment.ToString();
        }

        json["proofs"] = Summary.Groups.Length;
        json["samplesPerProof"] = Summary.GroupSize;
        json["outputDirectory"] = OutputDirectory;
        json["bytes"] = Bytes;
        json["covers"] = Model.Description.Pipeline.Covers;
        json["seconds"] = Elapsed.TotalSeconds;
        return json;
    }

    /// <summary>The report in words.</summary>
    public void Write(IAnsiConsole console)
    {
        console.Write(FactTable.Create()
            .Fact(Summary.Score.Regression is null ? "accuracy" : "fit", $"{AccuracyFigures.Text(Summary.Score)}, proven")
            .Fact("model", $"{Name}, model hash {Summary.Model}")
            .Fact("data set", $"{Source}, samples {Summary.Dataset.SamplesSha256}, labels {Summary.Dataset.LabelsSha256}")
            .Fact("verifying key", $"hash {Summary.KeyHash}")
            .Fact("proofs", $"{Figures.Number(Summary.Groups.Length, "proof", "proofs")} of up to {Figures.Number(Summary.GroupSize, "sample", "samples")} in {OutputDirectory}, {Figures.Megabytes(Bytes)} in all")
            .Fact("covers", Model.Description.Pipeline.Covers)
            .Fact("took", Figures.Seconds(Elapsed)));
        console.WriteLine($"verify it: zkml verify-accuracy {ShellWord.Of(OutputDirectory)} --model-hash {Summary.Model} --dataset {ShellWord.Of(Source.ToString())}{(Source.File is null ? "" : $" --target {ShellWord.Of(Summary.Dataset.Target!)}")}");
    }
}
