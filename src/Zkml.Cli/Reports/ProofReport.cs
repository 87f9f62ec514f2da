using System.Text.Json.Nodes;
using Spectre.Console;
using Zkml.Cli.Datasets;
using Zkml.Cli.Drawing;
using Zkml.Cli.Output;
using Zkml.Proving;
using Zkml.Running;

namespace Zkml.Cli.Reports;

/// <summary>The output of <c>zkml prove</c>.</summary>
/// <param name="Directory">The program.</param>
/// <param name="Sample">What it was run on.</param>
/// <param name="Proof">The proof.</param>
/// <param name="Path">Its file.</param>
/// <param name="Elapsed">How long it took.</param>
/// <param name="Reading">How sure the class is.</param>
internal sealed record ProofReport(TranspiledDirectory Directory, RunSample Sample, Proof Proof, string Path, TimeSpan Elapsed, SampleReading Reading)
{
    /// <summary>The report as <c>--json</c> gives it.</summary>
    public JsonObject ToJson() => new JsonObject
    {
        ["kind"] = "aleo",
        ["proof"] = Path,
        ["program"] = $"{Directory.Manifest.Program}.aleo",
        ["sample"] = Sample.Description,
        ["class"] = Proof.Class,
        ["label"] = Proof.Label,
        ["value"] = Proof.Value,
        ["expected"] = Sample.Label,
        ["outside"] = OutsideFigures.Json(Directory.Manifest.Pipeline, Sample),
        ["engine"] = Proof.Engine,
        ["proofVersion"] = ProofVersionJson.Of(Proof.Version),
        ["instances"] = 1,
        ["bytes"] = new FileInfo(Path).Length,
        ["seconds"] = Elapsed.TotalSeconds,
    }.AddReading(Sample, Reading);

    private string? Commitment => Directory.Manifest.TakesWeights && Proof.PublicOutputs is [_, var commitment] ? commitment : null;

    /// <summary>The report as a drawing and a table.</summary>
    public void Write(IAnsiConsole console)
    {
        SampleDrawing.Draw(console, Sample.Input, Directory.Manifest.Pipeline);
        console.Write(FactTable.Create()
            .Fact("proven", $"{Directory.Manifest.Program}.aleo outputs {Proof.Label ?? "a private value"} for this {SampleWords.Noun(Directory.Manifest.Pipeline)}, which the proof does not reveal")
            .Fact("sample", Sample.Label is { } label ? $"{Sample.Description}, labelled {Directory.Manifest.ClassLabels[label]}" : Sample.Description)
            .AddReading(Directory, Reading)
            .Fact("engine", $"{Proof.Engine}, {Proof.Version}")
            .Fact("proof", $"{Path}, {Figures.Kilobytes(new FileInfo(Path).Length)}, in {Figures.Seconds(Elapsed)}")
            .Fact("verify it", $"zkml verify {ShellWord.Of(Path)} --program {ShellWord.Of(Directory.Path)}{NextSteps.Commitment(Commitment)}"));
    }
}
