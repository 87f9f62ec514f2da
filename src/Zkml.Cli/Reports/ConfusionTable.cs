using System.Collections.Immutable;
using Spectre.Console;
using Zkml.Cli.Output;

namespace Zkml.Cli.Reports;

/// <summary>A confusion matrix: a row per actual class, a column per predicted class, the recall at the end.</summary>
internal static class ConfusionTable
{
    /// <summary>Draws it.</summary>
    /// <param name="confusion">By true class, then by class given.</param>
    /// <param name="labels">One per class.</param>
    public static Table Create(int[][] confusion, ImmutableArray<string> labels)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumn("actual \\ predicted");
        foreach (var label in labels)
        {
            table.AddColumn(new TableColumn(Markup.Escape(label)).RightAligned());
        }

        table.AddColumn(new TableColumn("recall").RightAligned());
        for (var row = 0; row < confusion.Length; row++)
        {
            var total = confusion[row].Sum();
            Text[] cells =
            [
                new(labels[row]),
                .. confusion[row].Select((count, column) => Cell(count, row == column)),
                new(total == 0 ? "" : Figures.Percent((double)confusion[row][row] / total)),
            ];
            table.AddRow(cells);
        }

        return table;
    }

    private static Text Cell(int count, bool isRight) =>
        new(count == 0 ? "·" : Figures.Count(count), new Style(isRight ? Color.Green : count == 0 ? Color.Grey : Color.Red));
}
