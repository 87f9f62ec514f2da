using System.Globalization;
using System.Text;
using Zkml.Host;

namespace Zkml.Research.Results;

/// <summary>Rows as Markdown: all rows, the Pareto front, means over seeds, and published figures beside the measured ones.</summary>
public static class ResultsMarkdown
{
    /// <summary>The text of the file.</summary>
    /// <param name="results">The results.</param>
    /// <param name="plot">The file beside it with the plot of accuracy against body constraints; null if there is none.</param>
    /// <param name="provingPlot">The file with the plot of accuracy against the price of a direct proof; null if there is none.</param>
    public static string Write(ResearchResults results, string? plot = null, string? provingPlot = null)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {results.Set.Name}\n\n{MarkdownTable.Escape(results.Set.Description)}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"Accuracies are those of the exact circuit on the **{results.Split.ToString().ToLowerInvariant()}** split. ");
        text.Append("Rows in bold are on the Pareto front of accuracy and body constraints, one front per data set. ");
        text.Append("\"Proof\" is the price of a direct proof of one sample: an estimate of its processor time with native code, from the sizes of its circuit.\n\n");
        if (plot is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $"![Accuracy against body constraints, with the Pareto front]({plot})\n\n");
        }

        text.Append(MarkdownTable.Create(["experiment", "seed", "float", "circuit", "weights", "body", "total", "program", "proof", "training", "model", "what a proof covers"], [.. Enumerable.Range(1, 9)], Rows(results)));
        Proving(text, results, provingPlot);
        Seeds(text, results);
        Published(text, results);
        return text.ToString();
    }

    private static IEnumerable<string[]> Rows(ResearchResults results)
    {
        var front = results.BodyFront.ToHashSet();
        return results.Rows.Select(row => row.Figures is not { } figures
            ? WithoutCircuit(row)
            :
            [
                front.Contains(row) ? $"**{row.Experiment}**" : row.Experiment,
                Plain(row.Seed),
                Percent(figures.FloatAccuracy),
                Percent(figures.CircuitAccuracy),
                Number(figures.Weights),
                Number(figures.BodyConstraints),
                Number(figures.TotalConstraints),
                string.Create(CultureInfo.InvariantCulture, $"{figures.ProgramBytes / 1000.0:N1} kB"),
                Seconds(figures.ProvingSeconds),
                string.Create(CultureInfo.InvariantCulture, $"{figures.TrainingSeconds:N0} s"),
                MarkdownTable.Escape(row.Model),
                MarkdownTable.Escape(figures.Covers),
            ]);
    }

    private static string[] WithoutCircuit(ExperimentResult row) => row.Machine is { } machine
        ? [row.Experiment, Plain(row.Seed), Percent(machine.Accuracy), "", "", "", "", "", "", string.Create(CultureInfo.InvariantCulture, $"{machine.TrainingSeconds:N0} s"), MarkdownTable.Escape(row.Model), machine.Summary]
        : [row.Experiment, Plain(row.Seed), "", "", "", "", "", "", "", "", MarkdownTable.Escape(row.Model), $"failed: {MarkdownTable.Escape(row.Failure!)}"];

    private static void Proving(StringBuilder text, ResearchResults results, string? plot)
    {
        var front = results.ProvingFront;
        if (front.Count == 0)
        {
            return;
        }

        text.Append("\n## By proving time\n\nThe Pareto front of accuracy and the price of a direct proof. Constraints, variables and non-zeros are those of the key; what counts are the powers of two that hold them.\n\n");
        if (plot is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $"![Accuracy against the price of a direct proof, with the Pareto front]({plot})\n\n");
        }

        text.Append(MarkdownTable.Create(["experiment", "seed", "proof", "circuit", "constraints", "variables", "non-zeros A", "B", "C", "SRS degree", "weights"], [.. Enumerable.Range(1, 10)], front.Select(row => new[]
        {
            row.Experiment,
            Plain(row.Seed),
            Seconds(row.Figures!.ProvingSeconds),
            Percent(row.Figures.CircuitAccuracy),
            Number(row.Figures.Proof!.Constraints),
            Number(row.Figures.Proof.Variables),
            Number(row.Figures.Proof.NonZerosA),
            Number(row.Figures.Proof.NonZerosB),
            Number(row.Figures.Proof.NonZerosC),
            Number(row.Figures.Proof.SrsDegree),
            Number(row.Figures.Weights),
        })));
    }

    private static void Seeds(StringBuilder text, ResearchResults results)
    {
        var summaries = SeedSummary.Of(results.Rows);
        if (summaries.IsEmpty)
        {
            return;
        }

        text.Append("\n## Over seeds\n\n");
        text.Append(MarkdownTable.Create(["experiment", "seeds", "mean", "standard deviation", "lowest", "highest"], [1, 2, 3, 4, 5], summaries.Select(summary => new[]
        {
            summary.Experiment,
            Number(summary.Rows.Length),
            Percent(summary.Accuracy.Mean),
            Percent(summary.Accuracy.Deviation),
            Percent(summary.Rows.Min(row => row.Figures!.CircuitAccuracy)),
            Percent(summary.Rows.Max(row => row.Figures!.CircuitAccuracy)),
        })));
    }

    private static void Published(StringBuilder text, ResearchResults results)
    {
        string[][] rows =
        [
            .. from row in results.Rows
               let published = results.Published(row)
               let figures = row.Figures
               let machine = row.Machine
               where published is not null && (figures is not null || machine is not null)
               select new[]
               {
                   row.Experiment,
                   Plain(row.Seed),
                   Percent(published.Accuracy),
                   figures is null ? $"{Percent(machine!.Accuracy)} in floating point" : Percent(figures.CircuitAccuracy),
                   published.Weights is { } weights ? Number(weights) : "",
                   figures is null ? machine!.Summary : Number(figures.Weights),
                   published.Constraints is { } constraints ? Number(constraints) : "",
                   figures is null ? "" : Number(figures.BodyConstraints),
                   MarkdownTable.Escape(published.Source),
                   MarkdownTable.Escape(published.Difference),
               },
        ];
        if (rows.Length > 0)
        {
            text.Append("\n## Compared with the published figures\n\n");
            text.Append(MarkdownTable.Create(["experiment", "seed", "published", "circuit", "weights published", "weights", "constraints published", "body constraints", "source", "what differs"], [.. Enumerable.Range(1, 7)], rows));
        }
    }

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:F2} %");

    private static string Seconds(double? seconds) => seconds is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known:F2} s") : "";

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Formats a seed, which is a name and not an amount.</summary>
    private static string Plain(int seed) => seed.ToString(CultureInfo.InvariantCulture);
}
