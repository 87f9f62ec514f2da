using System.Text.Json.Nodes;
using Spectre.Console;
using Zkml.Cli.Datasets;
using Zkml.Cli.Drawing;
using Zkml.Cli.Output;
using Zkml.Cli.Proving;
using Zkml.Running;
using Zkml.Statements;

namespace Zkml.Cli.Reports;

/// <summary>The output of <c>zkml prove</c> for a direct proof of one sample.</summary>
/// <param name="Subject">What was proven of.</param>
/// <param name="Argument">How the user named it.</param>
/// <param name="Sample">The sample.</param>
/// <param name="Proof">The proof.</param>
/// <param name="Result">What its outputs mean.</param>
/// <param name="Path">Its file.</param>
/// <param name="Prover">How long the prover took.</param>
/// <param name="Elapsed">How long everything took.</param>
/// <param name="Reading">How sure the class is.</param>
internal sealed record DirectProofReport(DirectSubject Subject, string Argument, RunSample Sample, ModelProof Proof, RunResult Result, string Path, ProverTime Prover, TimeSpan Elapsed, SampleReading Reading)
{
    /// <summary>The report as <c>--json</c> gives it.</summary>
    public JsonObject ToJson() => new JsonObject
    {
        ["kind"] = "direct",
        ["proof"] = Path,
        ["model"] = Proof.Model.Hexadecimal,
        ["challenge"] = Proof.Challenge.ToString(),
        ["sample"] = Sample.Description,
        ["class"] = Result.Class,
        ["label"] = Result.Label,
        ["value"] = Result.Value,
        ["expected"] = Sample.Label,
        ["outside"] = OutsideFigures.Json(Subject.Directory.Manifest.Pipeline, Sample),
        ["engine"] = Proof.Engine,
        ["proofVersion"] = new JsonObject { ["varuna"] = Proof.Varuna },
        ["instances"] = 1,
        ["bytes"] = new FileInfo(Path).Length,
        ["proofBytes"] = Proof.Proof.Length,
        ["proverSeconds"] = Prover.Wall.TotalSeconds,
        ["proverCpuSeconds"] = Prover.Processor?.TotalSeconds,
        ["seconds"] = Elapsed.TotalSeconds,
    }.AddReading(Sample, Reading);

    /// <summary>The report as a drawing and a table.</summary>
    public void Write(IAnsiConsole console)
    {
        var manifest = Subject.Directory.Manifest;
        SampleDrawing.Draw(console, Sample.Input, manifest.Pipeline);
        console.Write(FactTable.Create()
            .Fact("proven", $"{manifest.Model} gives {Result.Label} for this {SampleWords.Noun(manifest.Pipeline)}{(Subject.Model.Shape.SampleWords == 0 ? ", which the proof does not reveal" : ", which is part of the proof")}")
            .Fact("sample", Sample.Label is { } label ? $"{Sample.Description}, labelled {manifest.ClassLabels[label]}" : Sample.Description)
            .AddReading(Subject.Directory, Reading)
            .Fact("model hash", Proof.Model.Hexadecimal)
            .Fact("engine", $"{Proof.Engine}, Varuna {Proof.Varuna}, {Figures.Seconds(Prover.Wall)}")
            .Fact("proof", $"{Path}, {Figures.Kilobytes(new FileInfo(Path).Length)}, in {Figures.Seconds(Elapsed)}")
            .Fact("verify it", $"zkml verify {ShellWord.Of(Path)} --model {ShellWord.Of(Argument)}{Challenge(Proof)}"));
    }

    /// <summary>The option of <c>zkml verify</c> that demands a proof's challenge.</summary>
    public static string Challenge(ModelProof proof) => proof.Challenge == Statements.Challenge.None ? "" : $" --challenge {proof.Challenge}";
}
