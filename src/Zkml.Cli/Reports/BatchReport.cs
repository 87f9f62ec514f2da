using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Spectre.Console;
using Zkml.Cli.Output;
using Zkml.Running;

namespace Zkml.Cli.Reports;

/// <summary>The output of <c>zkml prove --batch</c>.</summary>
/// <param name="Directory">The program.</param>
/// <param name="Proofs">The proofs, by sample.</param>
/// <param name="OutputDirectory">Where they are.</param>
/// <param name="Elapsed">How long it took.</param>
internal sealed record BatchReport(TranspiledDirectory Directory, ImmutableArray<ProvenSample> Proofs, string OutputDirectory, TimeSpan Elapsed)
{
    /// <summary>The report as <c>--json</c> gives it.</summary>
    public JsonObject ToJson() => new()
    {
        ["kind"] = "aleo",
        ["program"] = $"{Directory.Manifest.Program}.aleo",
        ["outputDirectory"] = OutputDirectory,
        ["proofs"] = new JsonArray([.. Proofs.Select(proof => new JsonObject
        {
            ["sample"] = proof.Sample.Description,
            ["proof"] = proof.Path,
            ["class"] = proof.Class,
            ["label"] = proof.Label,
            ["expected"] = proof.Sample.Label,
            ["outside"] = OutsideFigures.Json(Directory.Manifest.Pipeline, proof.Sample),
        })]),
        ["seconds"] = Elapsed.TotalSeconds,
    };

    /// <summary>The report as a table.</summary>
    public void Write(IAnsiConsole console)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("sample", "proven class", "labelled", "proof");
        foreach (var proof in Proofs)
        {
            var label = proof.Sample.Label is { } index ? Directory.Manifest.ClassLabels[index] : "";
            table.AddRow(new Text(proof.Sample.Description), new Text(proof.Label ?? ""), new Text(label), new Text(Path.GetFileName(proof.Path)));
        }

        console.Write(table);
        console.WriteLine($"{Proofs.Length} proofs in {OutputDirectory}, {Figures.Seconds(Elapsed)} in total, {Figures.Seconds(Elapsed / Math.Max(1, Proofs.Length))} per proof");
        console.WriteLine($"verify one: zkml verify {ShellWord.Of(Proofs is [var first, ..] ? first.Path : OutputDirectory)} --program {ShellWord.Of(Directory.Path)}");
    }
}
