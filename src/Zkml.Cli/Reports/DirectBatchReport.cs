using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Spectre.Console;
using Zkml.Cli.Output;
using Zkml.Cli.Proving;

namespace Zkml.Cli.Reports;

/// <summary>The output of <c>zkml prove --batch</c> for direct proofs.</summary>
/// <param name="Subject">What was proven of.</param>
/// <param name="Argument">How the user named it.</param>
/// <param name="Proofs">The proofs, by the place of their samples.</param>
/// <param name="OutputDirectory">Where they are.</param>
/// <param name="Prover">How long the prover took.</param>
/// <param name="Elapsed">How long everything took.</param>
internal sealed record DirectBatchReport(DirectSubject Subject, string Argument, ImmutableArray<DirectBatchProof> Proofs, string OutputDirectory, ProverTime Prover, TimeSpan Elapsed)
{
    private int Instances => Proofs.Sum(proof => proof.Samples.Length);

    /// <summary>The report as <c>--json</c> gives it.</summary>
    public JsonObject ToJson() => new()
    {
        ["kind"] = "direct",
        ["model"] = Subject.Model.Hash.Hexadecimal,
        ["outputDirectory"] = OutputDirectory,
        ["instances"] = Instances,
        ["proofBytes"] = Proofs.Sum(proof => proof.Proof.Proof.Length),
        ["proofs"] = new JsonArray([.. Proofs.Select(proof => new JsonObject
        {
            ["file"] = proof.Path,
            ["first"] = proof.Proof.Place.First,
            ["count"] = proof.Samples.Length,
            ["samples"] = new JsonArray([.. proof.Samples.Select(sample => new JsonObject
            {
                ["sample"] = sample.Sample.Description,
                ["class"] = sample.Result.Class,
                ["label"] = sample.Result.Label,
                ["value"] = sample.Result.Value,
                ["expected"] = sample.Sample.Label,
                ["outside"] = OutsideFigures.Json(Subject.Directory.Manifest.Pipeline, sample.Sample),
            })]),
        })]),
        ["proverSeconds"] = Prover.Wall.TotalSeconds,
        ["proverCpuSeconds"] = Prover.Processor?.TotalSeconds,
        ["seconds"] = Elapsed.TotalSeconds,
    };

    /// <summary>The report as a table.</summary>
    public void Write(IAnsiConsole console)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("sample", "proven class", "labelled", "proof");
        foreach (var (proof, (sample, result)) in Proofs.SelectMany(proof => proof.Samples.Select(sample => (proof, sample))))
        {
            table.AddRow(
                new Text(sample.Description),
                new Text(result.Label),
                new Text(sample.Label is { } index ? Subject.Directory.Manifest.ClassLabels[index] : ""),
                new Text(Path.GetFileName(proof.Path)));
        }

        console.Write(table);
        console.WriteLine($"{Figures.Number(Instances, "sample", "samples")} in {Figures.Number(Proofs.Length, "proof", "proofs")} in {OutputDirectory}, {Figures.Seconds(Elapsed)} in total, {Figures.Seconds(Prover.Wall / Math.Max(1, Instances))} of proving per sample");
        console.WriteLine($"verify them: zkml verify {ShellWord.Of(OutputDirectory)} --model {ShellWord.Of(Argument)}{DirectProofReport.Challenge(Proofs[0].Proof)}");
    }
}
