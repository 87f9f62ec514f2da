using System.Collections.Immutable;
using Zkml.Cli.Output;
using Zkml.Research.Results;

namespace Zkml.Cli.Html.Research;

/// <summary>A row of a confusion matrix: what the samples of one class were taken for.</summary>
/// <param name="Label">The class.</param>
/// <param name="Cells">One per class given.</param>
/// <param name="Found">The share that was taken for what it is.</param>
internal sealed record ConfusionRow(string Label, ImmutableArray<ConfusionCell> Cells, string Found)
{
    private const int LeastTint = 10;
    private const int MostTint = 75;

    /// <summary>All rows of a matrix. Mistakes are tinted by the largest one, so that they show beside what is right.</summary>
    public static ImmutableArray<ConfusionRow> Of(ConfusionMatrix confusion, ImmutableArray<string> labels) =>
        [.. labels.Select((name, label) => Of(confusion, label, name))];

    private static ConfusionRow Of(ConfusionMatrix confusion, int label, string name)
    {
        var total = Enumerable.Range(0, confusion.Classes).Sum(given => confusion[label, given]);
        return new(
            name,
            [.. Enumerable.Range(0, confusion.Classes).Select(given => Cell(confusion[label, given], given == label, given == label ? total : confusion.WorstMistake))],
            total == 0 ? "" : Figures.Percent((double)confusion[label, label] / total));
    }

    private static ConfusionCell Cell(int count, bool isRight, int most) => count == 0
        ? new("", "", 0)
        : new(Figures.Count(count), isRight ? "right" : "wrong", LeastTint + (MostTint - LeastTint) * count / most);
}
