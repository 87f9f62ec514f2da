using System.Text.Json.Nodes;
using Spectre.Console;
using Zkml.Cli.Output;
using Zkml.Data.Datasets.Tables.Inference;
using Zkml.Models.Configurations.Networks;
using Zkml.Models.Configurations.SupportVectors;
using Zkml.Models.Configurations.Trees;
using Zkml.Training.TreeModels.Selection;

namespace Zkml.Cli.Reports;

/// <summary>The output of <c>zkml train</c>.</summary>
/// <param name="Model">What was trained.</param>
/// <param name="Selection">What cross-validation found; null if there was none.</param>
/// <param name="Table">What the CSV file was understood to be; null if the samples came from elsewhere.</param>
/// <param name="Path">Where it was written.</param>
/// <param name="Elapsed">Start to end.</param>
internal sealed record TrainingReport(ZkModel Model, SelectionResult? Selection, TableUnderstanding? Table, string Path, TimeSpan Elapsed)
{
    /// <summary>The report as <c>--json</c> gives it.</summary>
    public JsonObject ToJson()
    {
        var json = new JsonObject { ["name"] = Model.Name, ["model"] = Path, ["weights"] = new JsonObject { ["nonzero"] = Model.Integer.NonZeroWeights } };
        switch (Model.Provenance)
        {
            case NetworkProvenance network:
                json["validation"] = Validation(network.ValidationSamples, network.FloatValidationAccuracy, network.IntegerValidationAccuracy);
                json["seed"] = network.Configuration.Seed;
                break;
            case SupportVectorProvenance machine:
                json["supportVectors"] = machine.SupportVectors.Sum();
                json["validation"] = Validation(machine.ValidationSamples, machine.FloatValidationAccuracy, machine.IntegerValidationAccuracy);
                json["validation"]!["machine"] = machine.MachineValidationAccuracy;
                json["seed"] = machine.Configuration.Seed;
                break;
            case TreeProvenance trees:
                json["trainingSamples"] = trees.TrainingSamples;
                if (trees.Validation is { } held)
                {
                    json["validation"] = Validation(held.Samples, held.FloatAccuracy, held.IntegerAccuracy);
                }

                json["seed"] = trees.Configuration.Seed;
                break;
        }

        if (Selection is not null)
        {
            json["selection"] = SelectionFigures.ToJson(Selection);
        }

        if (Table is not null)
        {
            json["table"] = TableFileReport.Understood(Table);
            json["warnings"] = new JsonArray([.. Table.Warnings.Select(warning => JsonValue.Create(warning))]);
        }

        json["seconds"] = Elapsed.TotalSeconds;
        return json;
    }

    private static JsonObject Validation(int samples, double real, double integer) => new() { ["samples"] = samples, ["float"] = real, ["integer"] = integer };

    /// <summary>The report as a table.</summary>
    public void Write(IAnsiConsole console)
    {
        console.Write(FactTable.Create()
            .Fact("model", $"{Model.Name}: {Model.Description}")
            .AddValidation(Model.Provenance)
            .AddSelection(Selection)
            .Fact("weights", $"{Figures.Count(Model.Integer.NonZeroWeights)} non-zero")
            .Fact("written to", $"{Path} in {Figures.Seconds(Elapsed)}"));
        if (Selection is not null)
        {
            console.Write(SelectionFigures.CreateTable(Selection).ToRenderable());
        }

        console.WriteLine();
        console.Write(FactTable.Create().Fact("on the test split", $"zkml evaluate {ShellWord.OfRelative(Path)}{(Data.Datasets.DatasetCatalogue.Names.Contains(Model.Dataset) ? "" : " --dataset FILE.csv")}"));
    }
}
