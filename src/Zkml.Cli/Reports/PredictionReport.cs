using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Spectre.Console;
using Zkml.Cli.Output;
using Zkml.Data.Features.Tables;

namespace Zkml.Cli.Reports;

/// <summary>The output of <c>zkml predict</c>.</summary>
/// <param name="Model">The model.</param>
/// <param name="Path">The file with the predictions.</param>
/// <param name="Samples">How many there are, those with a problem included.</param>
/// <param name="Counts">How often each class was given; none for a regression.</param>
/// <param name="Ties">On how many samples the best two scores are equal, and the lower class was taken.</param>
/// <param name="Doubtful">How many pictures are doubtful; null for rows.</param>
/// <param name="Problems">The samples that could not be read, and why.</param>
/// <param name="Outside">Columns of which something is declared, and how many of their cells are outside; none for pictures.</param>
/// <param name="Elapsed">Start to end.</param>
internal sealed record PredictionReport(
    ZkModel Model, string Path, int Samples, ImmutableArray<int> Counts, int Ties, int? Doubtful, ImmutableArray<(string Name, string Problem)> Problems, ImmutableArray<OutsideColumn> Outside, TimeSpan Elapsed)
{
    private const int ListedProblems = 10;

    /// <summary>The report as <c>--json</c> gives it.</summary>
    public JsonObject ToJson()
    {
        var json = new JsonObject { ["model"] = Model.Name, ["predictions"] = Path, ["samples"] = Samples };
        if (Model.Regression is null)
        {
            json["classes"] = new JsonArray([.. Counts.Select((count, label) => new JsonObject { ["label"] = Model.ClassLabels[label], ["samples"] = count })]);
            json["ties"] = Ties;
        }

        if (Doubtful is { } doubtful)
        {
            json["doubtful"] = doubtful;
        }

        json["problems"] = new JsonArray([.. Problems.Select(problem => new JsonObject { ["sample"] = problem.Name, ["problem"] = problem.Problem })]);
        if (Model.Pipeline is TablePipeline)
        {
            json["outside"] = OutsideFigures.Json(Outside);
        }

        json["seconds"] = Elapsed.TotalSeconds;
        return json;
    }

    /// <summary>The report as a table.</summary>
    public void Write(IAnsiConsole console)
    {
        var facts = FactTable.Create().Fact("model", $"{Model.Name}: {Model.Description}");
        foreach (var (label, count) in Counts.Index())
        {
            facts.Fact(label == 0 ? "predicted" : "", $"{Model.ClassLabels[label]}: {Figures.Count(count)} of {Figures.Count(Samples)}");
        }

        if (Ties > 0)
        {
            facts.Fact("ties", $"{Figures.Count(Ties)} with two best scores: the lower class is taken, and the margin is 0");
        }

        if (Doubtful > 0)
        {
            facts.Fact("doubtful", $"{Figures.Count(Doubtful.Value)} of {Figures.Count(Samples)}; see the file's column 'doubts'");
        }

        foreach (var (name, problem) in Problems.Take(ListedProblems))
        {
            facts.Fact("not read", $"{name}: {problem}");
        }

        if (Problems.Length > ListedProblems)
        {
            facts.Fact("not read", $"and {Figures.Count(Problems.Length - ListedProblems)} more, in the file's column 'problem'");
        }

        if (OutsideFigures.Sentence(Outside) is { } outside)
        {
            facts.Fact("outside", outside);
        }

        console.Write(facts.Fact("written to", $"{Path} in {Figures.Seconds(Elapsed)}"));
    }
}
