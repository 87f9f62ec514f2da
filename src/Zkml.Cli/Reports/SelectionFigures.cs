using System.Globalization;
using System.Text.Json.Nodes;
using Spectre.Console;
using Zkml.Cli.Output;
using Zkml.Learning.Training.TreeModels.Selection;

namespace Zkml.Cli.Reports;

/// <summary>What a cross-validation found.</summary>
internal static class SelectionFigures
{
    private const int ListedCandidates = 5;

    /// <summary>As <c>--json</c> gives it.</summary>
    public static JsonObject ToJson(SelectionResult selection) => new()
    {
        ["chosen"] = selection.ChosenIndex,
        ["candidates"] = new JsonArray([.. selection.Candidates.Select(candidate => new JsonObject
        {
            ["description"] = candidate.Learner.Description,
            ["score"] = candidate.Mean,
            ["standardError"] = candidate.StandardError,
            ["splits"] = candidate.Splits,
        })]),
    };

    /// <summary>Adds a row that names the candidate that was chosen.</summary>
    public static FactTable AddSelection(this FactTable facts, SelectionResult? selection) => selection is null
        ? facts
        : facts.Fact("chosen", $"{selection.Chosen.Learner.Description}: {Score(selection.Chosen)} on rows held out in turn; of {selection.Candidates.Length} candidates");

    /// <summary>The best candidates with their scores.</summary>
    public static Table CreateTable(SelectionResult selection)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("best candidates", "score", "splits");
        foreach (var candidate in selection.Candidates.OrderByDescending(candidate => candidate.Mean).Take(ListedCandidates))
        {
            table.AddRow(new Text(candidate.Learner.Description), new Text(Score(candidate)), new Text(candidate.Splits.ToString("F1", CultureInfo.InvariantCulture)));
        }

        return table;
    }

    private static string Score(CandidateScore candidate) => string.Create(CultureInfo.InvariantCulture, $"{candidate.Mean:F4} ± {candidate.StandardError:F4}");
}
