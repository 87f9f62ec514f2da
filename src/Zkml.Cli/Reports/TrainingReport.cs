using System.Text.Json.Nodes;
using Spectre.Console;
using Zkml.Cli.Output;
using Zkml.Learning.Models;

namespace Zkml.Cli.Reports;

/// <summary>What <c>zkml train</c> says.</summary>
/// <param name="Model">What was trained.</param>
/// <param name="Path">Where it was written.</param>
/// <param name="Elapsed">Start to end.</param>
internal sealed record TrainingReport(ZkmlModel Model, string Path, TimeSpan Elapsed)
{
    private NetworkProvenance Provenance => (NetworkProvenance)Model.Provenance;

    /// <summary>The report as <c>--json</c> gives it.</summary>
    public JsonObject ToJson() => new()
    {
        ["name"] = Model.Name,
        ["model"] = Path,
        ["validation"] = new JsonObject
        {
            ["samples"] = Provenance.ValidationSamples,
            ["float"] = Provenance.FloatValidationAccuracy,
            ["integer"] = Provenance.IntegerValidationAccuracy,
        },
        ["weights"] = new JsonObject { ["nonzero"] = Model.Integer.NonZeroWeights },
        ["seed"] = Provenance.Configuration.Seed,
        ["seconds"] = Elapsed.TotalSeconds,
    };

    /// <summary>The report as a table.</summary>
    public void Write(IAnsiConsole console)
    {
        console.Write(FactTable.Create()
            .Fact("model", $"{Model.Name}: {Model.Description}")
            .AddValidation(Model.Provenance)
            .Fact("weights", $"{Figures.Count(Model.Integer.NonZeroWeights)} that are not zero")
            .Fact("written to", $"{Path} in {Figures.Seconds(Elapsed)}"));
        console.WriteLine();
        console.Write(FactTable.Create().Fact("on the test split", $"zkml evaluate {System.IO.Path.GetRelativePath(Environment.CurrentDirectory, Path)}"));
    }
}
