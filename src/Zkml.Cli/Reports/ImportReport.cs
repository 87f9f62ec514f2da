using System.Text.Json.Nodes;
using Spectre.Console;
using Zkml.Cli.Output;
using Zkml.Import.Imported;
using Zkml.Models.Quantization.Trees;

namespace Zkml.Cli.Reports;

/// <summary>The output of <c>zkml import</c>.</summary>
/// <param name="Imported">What was read.</param>
/// <param name="Result">What was made of it.</param>
/// <param name="Path">Where it was written.</param>
/// <param name="Elapsed">Start to end.</param>
internal sealed record ImportReport(ImportedModel Imported, ImportResult Result, string Path, TimeSpan Elapsed)
{
    private ZkModel Model => Result.Model;

    private TreeQuantizationReport Quantization => Result.Quantization;

    /// <summary>The report as <c>--json</c> gives it.</summary>
    public JsonObject ToJson() => new()
    {
        ["name"] = Model.Name,
        ["model"] = Path,
        ["format"] = Imported.Format,
        ["notes"] = Array(Imported.Notes, note => note),
        ["trees"] = Imported.Ensemble.Trees.Length,
        ["splits"] = new JsonObject { ["read"] = Quantization.SplitsBefore, ["kept"] = Quantization.SplitsAfter },
        ["features"] = new JsonObject { ["count"] = Imported.Ensemble.FeatureCount, ["used"] = UsedFeatures, ["bits"] = Bits },
        ["classLabels"] = Array(Model.ClassLabels, label => label),
        ["quantization"] = new JsonObject
        {
            ["samples"] = Quantization.Samples,
            ["changedRows"] = Array(Quantization.ChangedRows, row => row),
            ["tiedRows"] = Array(Quantization.TiedRows, row => row),
            ["leafBits"] = Quantization.LeafBits,
            ["scoreBound"] = Quantization.ScoreBound,
        },
        ["weights"] = new JsonObject { ["nonzero"] = Model.Integer.NonZeroWeights },
        ["seconds"] = Elapsed.TotalSeconds,
    };

    /// <summary>The report as a table.</summary>
    public void Write(IAnsiConsole console)
    {
        var facts = FactTable.Create().Fact("model", $"{Model.Name}: {Model.Description}");
        foreach (var note in Imported.Notes)
        {
            facts.Fact("read", note);
        }

        console.Write(facts
            .Fact("predicts", Model.ClassLabels.IsEmpty ? $"a value, '{Model.Regression!.Name}'" : string.Join(", ", Model.ClassLabels))
            .Fact("features", $"uses {Figures.Count(UsedFeatures)} of {Figures.Number(Imported.Ensemble.FeatureCount, "feature", "features")}, {Figures.Number(Bits, "bit", "bits")} in total")
            .Fact("splits", $"{Figures.Count(Quantization.SplitsBefore)} read, {Figures.Count(Quantization.SplitsAfter)} of them make a difference")
            .Fact("integers", Changes())
            .Fact("written to", $"{Path} in {Figures.Seconds(Elapsed)}"));
        console.WriteLine();
        console.Write(FactTable.Create().Fact("what it costs to prove", $"zkml inspect {ShellWord.OfRelative(Path)}"));
    }

    private int UsedFeatures => Result.UsedFeatures;

    private int Bits => Result.FeatureBits;

    private string Changes()
    {
        var bound = Quantization.ScoreBound > 0 ? FormattableString.Invariant($"scores are within {Quantization.ScoreBound:G4} of the float model's if all splits agree; ") : "";
        return Quantization.Samples == 0
            ? $"{bound}give --samples to see which rows change"
            : $"{bound}{Figures.Count(Quantization.ChangedRows.Length)} of {Figures.Number(Quantization.Samples, "sample", "samples")} change, {Figures.Count(Quantization.TiedRows.Length)} are decided by the tie rule";
    }

    private static JsonArray Array<T>(IEnumerable<T> items, Func<T, JsonNode> node) => [.. items.Select(node)];
}
