using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Spectre.Console;
using Zkml.Cli.Output;
using Zkml.Data.Datasets;
using Zkml.Data.Features.Tables;
using Zkml.Evaluating;

namespace Zkml.Cli.Reports;

/// <summary>The output of <c>zkml evaluate</c>.</summary>
/// <param name="Model">What was evaluated.</param>
/// <param name="Samples">On what.</param>
/// <param name="Split">The split of a data set; null for rows of a file.</param>
/// <param name="Evaluation">How it did.</param>
/// <param name="Outside">Columns of which something is declared, and how many of their cells are outside; none for images.</param>
internal sealed record EvaluationReport(ZkModel Model, Dataset Samples, Split? Split, ModelEvaluation Evaluation, ImmutableArray<OutsideColumn> Outside)
{
    private const int ListedSamples = 20;

    /// <summary>The report as <c>--json</c> gives it.</summary>
    public JsonObject ToJson()
    {
        var json = new JsonObject { ["model"] = Model.Name, ["dataset"] = Split is null ? Samples.Name : Model.Dataset, ["split"] = Split?.ToString().ToLowerInvariant() }.AddEvaluation(Evaluation);
        json["disagreeing"] = Indices(Evaluation.Disagreements);
        if (Evaluation.Regression is null)
        {
            json["changedByQuantisation"] = Indices(Evaluation.QuantisationChanges);
            json["confusion"] = new JsonArray([.. Evaluation.Confusion.Select(Indices)]);
        }

        if (Model.Pipeline is TablePipeline)
        {
            json["outside"] = OutsideFigures.Json(Outside);
        }

        json["seconds"] = Evaluation.Elapsed.TotalSeconds;
        return json;
    }

    /// <summary>The report as tables.</summary>
    public void Write(IAnsiConsole console)
    {
        var facts = FactTable.Create()
            .Fact("model", $"{Model.Name}: {Model.Description}")
            .AddEvaluation(Evaluation);
        if (OutsideFigures.Sentence(Outside) is { } outside)
        {
            facts.Fact("outside", outside);
        }

        console.Write(facts.Fact("time", Figures.Seconds(Evaluation.Elapsed)));
        if (Evaluation.Regression is not null)
        {
            return;
        }

        console.Write(ConfusionTable.Create(Evaluation.Confusion, Model.ClassLabels));
        List(console, "circuit and integer model differ on", Evaluation.Disagreements);
        List(console, "quantisation changes the class of", Evaluation.QuantisationChanges);
    }

    private void List(IAnsiConsole console, string what, IReadOnlyList<int> indices)
    {
        var samples = indices.Take(ListedSamples).Select(i => $"{i} ({Model.ClassLabels[Samples.Label(i)]} predicted as {Model.ClassLabels[Evaluation.CircuitClasses[i]]})");
        var rest = indices.Count > ListedSamples ? $" and {indices.Count - ListedSamples} more" : "";
        console.WriteLine(indices.Count == 0 ? $"{what} no sample" : $"{what} {indices.Count} samples: {string.Join(", ", samples)}{rest}");
    }

    private static JsonArray Indices(IEnumerable<int> indices) => new([.. indices.Select(i => JsonValue.Create(i))]);
}
