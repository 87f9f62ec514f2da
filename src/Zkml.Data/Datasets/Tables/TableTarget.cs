using System.Collections.Immutable;
using Zkml.Data.Datasets.Tables.Inference;
using Zkml.Host;

namespace Zkml.Data.Datasets.Tables;

/// <summary>What the rows of a table are labelled with: the class of each, or its value.</summary>
/// <param name="Name">The column's name.</param>
/// <param name="ClassLabels">The classes in their order; none where the column has values.</param>
public sealed record TableTarget(string Name, ImmutableArray<string> ClassLabels)
{
    /// <summary>Whether the column has values, not classes.</summary>
    public bool IsRegression => ClassLabels.IsEmpty;

    /// <summary>
    /// Looks at the column: numbers with a fraction, or more than twenty different ones, are values; anything else is classes, numbers in their order and texts
    /// in theirs.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="name">The column; null for the last.</param>
    /// <exception cref="MalformedInputException">There is no such column, or it has too many classes.</exception>
    public static TableTarget Infer(RawTable table, string? name = null) => TargetReading.Of(table.File, table, name ?? table.Header[^1], [], []).Target.Target;

    /// <summary>Brings labels into their order: numbers by size, texts by their letters.</summary>
    public static void Sort(string[] labels)
    {
        var numbers = new double[labels.Length];
        if (Enumerable.Range(0, labels.Length).All(i => NumericColumn.TryParse(labels[i], out numbers[i])))
        {
            Array.Sort(numbers, labels);
        }
        else
        {
            Array.Sort(labels, StringComparer.Ordinal);
        }
    }

    /// <summary>Makes sure that a model can call its classes, or its value, what the table calls them, before hours are spent on training it.</summary>
    /// <param name="table">The table.</param>
    /// <exception cref="MalformedInputException">A class, or the column's name, is empty, too long or has control characters; the message names the place.</exception>
    public void RequireNames(RawTable table)
    {
        if (IsRegression && !LabelLimits.IsLabel(Name))
        {
            throw new MalformedInputException(table.File, $"column '{Name}'", $"this cannot name a value: {LabelLimits.Expected}; rename the column");
        }

        if (ClassLabels.FirstOrDefault(label => !LabelLimits.IsLabel(label)) is { } wrong)
        {
            var column = table.Column(Name);
            var row = Enumerable.Range(0, table.RowCount).First(row => table.Cell(row, column) == wrong);
            throw table.Problem(row, column, $"'{wrong}' cannot be a class: {LabelLimits.Expected}; change the cell, or leave the row out");
        }
    }

    /// <summary>The rows that have a label.</summary>
    public ImmutableArray<int> LabelledRows(RawTable table)
    {
        var column = table.Column(Name);
        return [.. Enumerable.Range(0, table.RowCount).Where(row => !IsMissing(table.Cell(row, column)))];
    }

    /// <summary>The class of each row, -1 where it is not one of those asked for.</summary>
    /// <param name="table">The table.</param>
    /// <param name="rows">Rows with a label.</param>
    /// <exception cref="MalformedInputException">A cell is not one of the classes; the message names the line.</exception>
    public int[] ReadLabels(RawTable table, ImmutableArray<int> rows)
    {
        var column = table.Column(Name);
        var known = new Dictionary<string, int>();
        var labels = new int[table.RowCount];
        Array.Fill(labels, -1);
        foreach (var row in rows)
        {
            var cell = table.Cell(row, column);
            if (!known.TryGetValue(cell, out var label))
            {
                known.Add(cell, label = LabelOf(cell));
            }

            labels[row] = label >= 0 ? label : throw table.Problem(row, column, $"'{cell}' is not one of the classes {string.Join(", ", ClassLabels)}");
        }

        return labels;
    }

    /// <summary>The value of each row, NaN where it is not one of those asked for.</summary>
    /// <param name="table">The table.</param>
    /// <param name="rows">Rows with a value.</param>
    /// <exception cref="MalformedInputException">A cell is not a number; the message names the line.</exception>
    public double[] ReadValues(RawTable table, ImmutableArray<int> rows)
    {
        var column = table.Column(Name);
        var values = new double[table.RowCount];
        Array.Fill(values, double.NaN);
        foreach (var row in rows)
        {
            if (!NumericColumn.TryParse(table.Cell(row, column), out values[row]))
            {
                throw table.Problem(row, column, $"'{table.Cell(row, column)}' is not a finite number");
            }
        }

        return values;
    }

    private bool IsMissing(string cell) => (MissingMarkers.Has(cell) || MissingMarkers.HasWord(cell)) && !ClassLabels.Contains(cell);

    // 1 and 1.0 are one class, and so are Yes and yes, whichever way the file writes them.
    private int LabelOf(string cell)
    {
        var label = ClassLabels.IndexOf(cell);
        if (label >= 0)
        {
            return label;
        }

        if (NumericColumn.TryParse(cell, out var number) && Only(other => NumericColumn.TryParse(other, out var same) && same == number) is var byNumber and >= 0)
        {
            return byNumber;
        }

        var byLetters = cell.Length > 1 ? Only(other => string.Equals(Spaced(other), Spaced(cell), StringComparison.OrdinalIgnoreCase)) : -1;
        return byLetters >= 0 || !ClassLabels.All(other => BooleanWords.Parse(other) is not null) || BooleanWords.Parse(cell) is not { } truth
            ? byLetters
            : Only(other => BooleanWords.Parse(other) == truth);
    }

    /// <summary>A label with one blank for any number of them: labels that differ in blanks alone are one class.</summary>
    internal static string Spaced(string text) => string.Join(' ', text.Normalize().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private int Only(Func<string, bool> isMeant)
    {
        int[] found = [.. Enumerable.Range(0, ClassLabels.Length).Where(i => isMeant(ClassLabels[i]))];
        return found is [var only] ? only : -1;
    }
}
