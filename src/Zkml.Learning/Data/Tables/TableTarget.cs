using System.Collections.Immutable;
using System.Globalization;
using Zkml.Host;
using Zkml.Learning.Models;

namespace Zkml.Learning.Data.Tables;

/// <summary>What the rows of a table are labelled with: the class of each, or its value.</summary>
/// <param name="Name">The column's name.</param>
/// <param name="ClassLabels">The classes in their order; none where the column has values.</param>
public sealed record TableTarget(string Name, ImmutableArray<string> ClassLabels)
{
    private const int MaximumNumericClasses = 20;

    /// <summary>Whether the column has values, not classes.</summary>
    public bool IsRegression => ClassLabels.IsEmpty;

    /// <summary>
    /// Looks at the column: numbers with a fraction, or more than twenty different ones, are values; anything else is classes, numbers in their order and texts
    /// in theirs.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="name">The column; null for the last.</param>
    /// <exception cref="MalformedInputException">There is no such column, or it has too many classes.</exception>
    public static TableTarget Infer(RawTable table, string? name = null)
    {
        name ??= table.Header[^1];
        var column = table.Column(name);
        var cells = Enumerable.Range(0, table.RowCount).Select(row => table.Cell(row, column)).Distinct().Take(ModelLimits.MaximumClasses + 1).ToArray();
        var numbers = new double[cells.Length];
        var areNumbers = Enumerable.Range(0, cells.Length).All(i => NumericColumn.TryParse(cells[i], out numbers[i]));
        if (areNumbers && (cells.Length > MaximumNumericClasses || numbers.Any(number => number != Math.Floor(number))))
        {
            return new(name, []);
        }

        if (cells.Length is < 2 or > ModelLimits.MaximumClasses)
        {
            throw new MalformedInputException(table.File, $"column '{name}'", $"{(cells.Length < 2 ? "all rows have the same class" : $"there are more than {ModelLimits.MaximumClasses} classes")}; name the column to predict with --target");
        }

        if (areNumbers)
        {
            Array.Sort(numbers, cells);
        }
        else
        {
            Array.Sort(cells, StringComparer.Ordinal);
        }

        return new(name, [.. cells]);
    }

    /// <summary>Makes sure that a model can call its classes, or its value, what the table calls them, before hours are spent on training it.</summary>
    /// <param name="table">The table.</param>
    /// <exception cref="MalformedInputException">A class, or the column's name, is empty, too long or has control characters; the message names the place.</exception>
    public void RequireNames(RawTable table)
    {
        if (IsRegression && !ModelLimits.IsLabel(Name))
        {
            throw new MalformedInputException(table.File, $"column '{Name}'", $"this cannot name a value: {ModelLimits.Expected}; rename the column");
        }

        if (ClassLabels.FirstOrDefault(label => !ModelLimits.IsLabel(label)) is { } wrong)
        {
            var column = table.Column(Name);
            var row = Enumerable.Range(0, table.RowCount).First(row => table.Cell(row, column) == wrong);
            throw table.Problem(row, column, $"'{wrong}' cannot be a class: {ModelLimits.Expected}; change the cell, or leave the row out");
        }
    }

    /// <summary>The class of each row.</summary>
    /// <exception cref="MalformedInputException">A cell is none of the classes; the message names the line.</exception>
    public int[] ReadLabels(RawTable table)
    {
        var column = table.Column(Name);
        var labels = new int[table.RowCount];
        var classes = ClassLabels.Index().ToDictionary(label => label.Item, label => label.Index, StringComparer.Ordinal);
        for (var row = 0; row < labels.Length; row++)
        {
            labels[row] = LabelOf(table.Cell(row, column), classes) is var label and >= 0
                ? label
                : throw table.Problem(row, column, $"'{table.Cell(row, column)}' is none of the classes {string.Join(", ", ClassLabels)}");
        }

        return labels;
    }

    /// <summary>The value of each row.</summary>
    /// <exception cref="MalformedInputException">A cell is no number; the message names the line.</exception>
    public double[] ReadValues(RawTable table)
    {
        var column = table.Column(Name);
        var values = new double[table.RowCount];
        for (var row = 0; row < values.Length; row++)
        {
            if (!NumericColumn.TryParse(table.Cell(row, column), out values[row]))
            {
                throw table.Problem(row, column, $"'{table.Cell(row, column)}' is not a finite number");
            }
        }

        return values;
    }

    // 1 and 1.0 are one class, whichever way the file writes it.
    private static int LabelOf(string cell, Dictionary<string, int> classes) =>
        classes.TryGetValue(cell, out var label) || (NumericColumn.TryParse(cell, out var number) && classes.TryGetValue(number.ToString(CultureInfo.InvariantCulture), out label)) ? label : -1;
}
