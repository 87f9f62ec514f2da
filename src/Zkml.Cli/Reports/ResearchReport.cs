using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Spectre.Console;
using Zkml.Cli.Html.Research;
using Zkml.Cli.Output;
using Zkml.Research.Results;
using Zkml.Research.Running;

namespace Zkml.Cli.Reports;

/// <summary>The output of <c>zkml research</c>.</summary>
/// <param name="Results">What was found.</param>
/// <param name="Directory">Where it was written.</param>
/// <param name="Files">The names of what was written for people.</param>
/// <param name="Elapsed">Start to end.</param>
internal sealed record ResearchReport(ResearchResults Results, RunDirectory Directory, ImmutableArray<string> Files, TimeSpan Elapsed)
{
    /// <summary>The report as <c>--json</c> gives it.</summary>
    public JsonObject ToJson() => new()
    {
        ["set"] = Results.Set.Name,
        ["split"] = Results.Split.ToString().ToLowerInvariant(),
        ["outputDirectory"] = Directory.Path,
        ["rows"] = new JsonArray([.. Results.Rows.Select(ToJson)]),
        ["front"] = new JsonArray([.. Results.BodyFront.Select(row => new JsonObject { ["experiment"] = row.Experiment, ["seed"] = row.Seed })]),
        ["provingFront"] = new JsonArray([.. Results.ProvingFront.Select(row => new JsonObject { ["experiment"] = row.Experiment, ["seed"] = row.Seed })]),
        ["seconds"] = Elapsed.TotalSeconds,
    };

    /// <summary>The report as a table: all rows, and which of them no other beats.</summary>
    public void Write(IAnsiConsole console)
    {
        console.Write(new TextTable(ResearchCells.Columns, [.. Results.Rows.Select(ResearchCells.Of)], FirstNumber: 1).ToRenderable());
        console.Write(FactTable.Create()
            .Fact("Pareto front", Names(Results.BodyFront))
            .Fact("by proving time", Names(Results.ProvingFront))
            .Fact("measured on", $"the {Results.Split.ToString().ToLowerInvariant()} split")
            .Fact("written to", $"{Directory.Path}: {string.Join(", ", Files)}, in {Figures.Seconds(Elapsed)}"));
        foreach (var row in Results.Rows.Where(row => row.Failure is not null))
        {
            console.WriteLine($"{row.Experiment}, seed {row.Seed}, failed: {row.Failure}");
        }
    }

    private static string Names(IEnumerable<ExperimentResult> rows) => string.Join(", ", rows.Select(row => $"{row.Experiment} (seed {row.Seed})"));

    private static JsonObject ToJson(ExperimentResult row)
    {
        var json = new JsonObject { ["experiment"] = row.Experiment, ["family"] = row.Family, ["model"] = row.Model, ["dataset"] = row.Dataset, ["seed"] = row.Seed };
        if (row.Machine is { } machine)
        {
            json["samples"] = machine.Samples;
            json["accuracy"] = new JsonObject { ["float"] = machine.Accuracy };
            json["supportVectors"] = machine.VectorCount;
            json["trainingSeconds"] = machine.TrainingSeconds;
            return json;
        }

        if (row.Figures is not { } figures)
        {
            json["failure"] = row.Failure;
            return json;
        }

        json["samples"] = figures.Samples;
        json["accuracy"] = new JsonObject { ["float"] = figures.FloatAccuracy, ["integer"] = figures.IntegerAccuracy, ["circuit"] = figures.CircuitAccuracy };
        json["disagreements"] = figures.Disagreements;
        json["weights"] = new JsonObject { ["nonzero"] = figures.Weights };
        json["constraints"] = new JsonObject { ["body"] = figures.BodyConstraints, ["total"] = figures.TotalConstraints };
        json["nonzeros"] = new JsonObject { ["a"] = figures.NonZeros.A, ["b"] = figures.NonZeros.B, ["c"] = figures.NonZeros.C };
        json["program"] = new JsonObject { ["instructions"] = figures.Instructions, ["bytes"] = figures.ProgramBytes };
        json["direct"] = figures.Proof is { } price ? PriceFigures.ToJson(price) : null;
        json["covers"] = figures.Covers;
        json["trainingSeconds"] = figures.TrainingSeconds;
        return json;
    }
}
