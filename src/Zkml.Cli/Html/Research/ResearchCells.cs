using System.Collections.Immutable;
using Zkml.Cli.Output;
using Zkml.Research.Results;

namespace Zkml.Cli.Html.Research;

/// <summary>The figures of an experiment as cells of a table, for the terminal and for the page.</summary>
internal static class ResearchCells
{
    /// <summary>Their headings.</summary>
    public static ImmutableArray<string> Columns { get; } = ["experiment", "seed", "float", "circuit", "weights", "body", "total", "program", "proof"];

    /// <summary>One cell for each column.</summary>
    public static ImmutableArray<string> Of(ExperimentResult row) => row.Machine is { } machine
        ? [row.Experiment, $"{row.Seed}", Figures.Percent(machine.Accuracy), "none", $"{Figures.Count(machine.VectorCount)} vectors", "", "", "", ""]
        : row.Figures is not { } figures
        ? [row.Experiment, $"{row.Seed}", "failed", "", "", "", "", "", ""]
        :
        [
            row.Experiment,
            $"{row.Seed}",
            Figures.Percent(figures.FloatAccuracy),
            Figures.Percent(figures.CircuitAccuracy),
            Figures.Count(figures.Weights),
            Figures.Count(figures.BodyConstraints),
            Figures.Count(figures.TotalConstraints),
            Figures.Kilobytes(figures.ProgramBytes),
            figures.ProvingSeconds is { } seconds ? Figures.Seconds(TimeSpan.FromSeconds(seconds)) : "",
        ];
}
