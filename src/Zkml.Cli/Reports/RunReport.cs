using System.Text.Json.Nodes;
using Spectre.Console;
using Zkml.Cli.Datasets;
using Zkml.Cli.Drawing;
using Zkml.Cli.Output;
using Zkml.Cli.Proving;
using Zkml.Lowering;
using Zkml.Running;

namespace Zkml.Cli.Reports;

/// <summary>The output of <c>zkml run</c>.</summary>
/// <param name="Directory">The program.</param>
/// <param name="Sample">What it ran on.</param>
/// <param name="Result">What it gave.</param>
/// <param name="Engine">What ran it.</param>
/// <param name="Elapsed">How long that took.</param>
/// <param name="Reading">How sure the class is.</param>
internal sealed record RunReport(TranspiledDirectory Directory, RunSample Sample, RunResult Result, string Engine, TimeSpan Elapsed, SampleReading Reading)
{
    /// <summary>The witness that was written; null for none.</summary>
    public WrittenWitness? Witness { get; init; }

    /// <summary>The report as <c>--json</c> gives it.</summary>
    public JsonObject ToJson()
    {
        var json = new JsonObject { ["program"] = ProgramName.Of(Directory.Manifest) }.AddResult(Directory.Manifest.Pipeline, Sample, Result, Reading);
        json["engine"] = Engine;
        json["seconds"] = Elapsed.TotalSeconds;
        if (Witness is not null)
        {
            json["witness"] = new JsonObject { ["file"] = Witness.File, ["field"] = Witness.Field.Name, ["wires"] = Witness.Wires, ["system"] = Witness.System };
        }

        return json;
    }

    /// <summary>The report as a drawing and a table.</summary>
    public void Write(IAnsiConsole console)
    {
        SampleDrawing.Draw(console, Sample.Input, Directory.Manifest.Pipeline);
        var facts = FactTable.Create()
            .Fact("program", $"{ProgramName.Of(Directory.Manifest)}, run by {Engine} in {Figures.Seconds(Elapsed)}")
            .Fact("sample", Sample.Label is { } label ? $"{Sample.Description}, labelled {Directory.Manifest.ClassLabels[label]}" : Sample.Description)
            .Fact(Directory.Manifest.Regression?.Name ?? "class", Result.Label)
            .AddReading(Directory, Reading);
        if (Directory.Manifest.Output == OutputKind.Logits)
        {
            facts.Fact("logits", string.Join(", ", Result.Outputs));
        }

        if (Witness is not null)
        {
            facts.Fact("witness", $"{Witness.File}: {Figures.Number(Witness.Wires, "wire", "wires")} over {Witness.Field.Name}{(Witness.System is null ? "" : $", which satisfy {Witness.System}")}; it contains the sample");
        }

        console.Write(facts);
    }
}
