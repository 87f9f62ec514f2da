using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Zkml.Cli.Output;
using Zkml.Training.TreeModels.Selection;

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
        : facts.Fact("chosen", $"{selection.Chosen.Learner.Description}: {Score(selection.Chosen)} in cross-validation; {selection.Candidates.Length} candidates");

    /// <summary>The best candidates with their scores.</summary>
    public static TextTable CreateTable(SelectionResult selection) => new(
        ["best candidates", "score", "splits"],
        [
            .. selection.Candidates
                .OrderByDescending(candidate => candidate.Mean)
                .Take(ListedCandidates)
                .Select(candidate => ImmutableArray.Create(candidate.Learner.Description, Score(candidate), candidate.Splits.ToString("F1", CultureInfo.InvariantCulture))),
        ],
        FirstNumber: 1);

    private static string Score(CandidateScore candidate) => string.Create(CultureInfo.InvariantCulture, $"{candidate.Mean:F4} ± {candidate.StandardError:F4}");
}
