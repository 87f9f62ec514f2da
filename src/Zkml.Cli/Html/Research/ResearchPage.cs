using System.Collections.Immutable;
using System.Globalization;
using Zkml.Cli.Output;
using Zkml.Data.Datasets;
using Zkml.Research.Results;
using Zkml.Research.Running;

namespace Zkml.Cli.Html.Research;

/// <summary>What a run of experiments found, as a page for a browser: one file without scripts that asks no server for anything. What the template fills in is escaped.</summary>
internal static class ResearchPage
{
    /// <summary>The page's text.</summary>
    /// <param name="results">What was found.</param>
    /// <param name="directory">Where the models are.</param>
    /// <param name="samples">The split of a data set that the rows were measured on.</param>
    /// <param name="plots">The drawings of <see cref="FrontPlots"/>.</param>
    public static string Render(ResearchResults results, RunDirectory directory, Func<string, ImageDataset> samples, ImmutableArray<string> plots)
    {
        var summaries = SeedSummary.Of(results.Rows);
        return PageTemplate.Fill("research.hbs", new
        {
            results.Set.Name,
            results.Set.Description,
            Style = PageResource.Read("colours.css") + PageResource.Read("page.css") + PageResource.Read("research.css"),
            Split = results.Split.ToString().ToLowerInvariant(),
            Plots = plots,
            Rows = Rows(results),
            Seeds = summaries.IsEmpty ? null : Seeds(summaries),
            Published = Published(results),
            Best = BestRow.Of(results, directory, samples),
        });
    }

    private static object[] Rows(ResearchResults results)
    {
        var front = results.BodyFront.ToHashSet();
        return [.. results.Rows.Select(row => new { Kind = front.Contains(row) ? "front" : "", Cells = Cells(row) })];
    }

    private static string[] Cells(ExperimentResult row) => (row.Figures?.TrainingSeconds ?? row.Machine?.TrainingSeconds) is { } seconds
        ? [.. ResearchCells.Of(row), string.Create(CultureInfo.InvariantCulture, $"{seconds:N0} s"), row.Model, row.Figures?.Covers ?? row.Machine!.Summary]
        : [.. ResearchCells.Of(row), "", row.Model, row.Failure!];

    private static TextTable Seeds(ImmutableArray<SeedSummary> summaries) => new(
        ["experiment", "seeds", "mean", "standard deviation"],
        [.. summaries.Select(summary => ImmutableArray.Create(summary.Experiment, $"{summary.Rows.Length}", Figures.Percent(summary.Accuracy.Mean), Figures.Percent(summary.Accuracy.Deviation)))],
        FirstNumber: 1);

    private static TextTable? Published(ResearchResults results)
    {
        ImmutableArray<ImmutableArray<string>> rows =
        [
            .. from row in results.Rows
               let published = results.Published(row)
               let figures = row.Figures
               let machine = row.Machine
               where published is not null && (figures is not null || machine is not null)
               select ImmutableArray.Create(
                   $"{row.Experiment}, seed {row.Seed}",
                   Figures.Percent(published.Accuracy),
                   figures is null ? $"{Figures.Percent(machine!.Accuracy)} in floating point" : Figures.Percent(figures.CircuitAccuracy),
                   published.Weights is { } weights ? Figures.Count(weights) : "",
                   figures is null ? machine!.Summary : Figures.Count(figures.Weights),
                   published.Constraints is { } constraints ? Figures.Count(constraints) : "",
                   figures is null ? "" : Figures.Count(figures.BodyConstraints),
                   published.Source,
                   published.Difference),
        ];
        return rows.IsEmpty
            ? null
            : new(["experiment", "published", "circuit", "weights published", "weights", "constraints published", "body constraints", "source", "what differs"], rows, FirstNumber: 1);
    }
}
