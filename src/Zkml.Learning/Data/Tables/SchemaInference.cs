using System.Collections.Immutable;
using Zkml.Host;

namespace Zkml.Learning.Data.Tables;

/// <summary>
/// Looks at a table for what its columns are: a column of numbers is numeric, with its median for missing ones, any other has categories, in the order of
/// their texts.
/// </summary>
public static class SchemaInference
{
    private const int MaximumCategories = 256;

    /// <summary>The schema of a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="target">The column to predict; null for the last.</param>
    /// <param name="encoding">How categories become features.</param>
    /// <param name="ignored">Columns that the model is not to see, such as running numbers.</param>
    /// <exception cref="MalformedInputException">A column is missing, or has too many categories to be one; the message names it.</exception>
    public static TableSchema Infer(RawTable table, string? target = null, CategoryEncoding encoding = CategoryEncoding.OneHot, IReadOnlyCollection<string>? ignored = null)
    {
        target ??= table.Header[^1];
        table.Column(target);
        foreach (var name in ignored ?? [])
        {
            table.Column(name);
        }

        var columns = ImmutableArray.CreateBuilder<TableColumn>();
        for (var column = 0; column < table.Header.Length; column++)
        {
            if (table.Header[column] != target && ignored?.Contains(table.Header[column]) != true)
            {
                // A column that says the same in every row tells a model nothing.
                var inferred = InferColumn(table, column, encoding);
                if (inferred.FeatureCount > 0)
                {
                    columns.Add(inferred);
                }
            }
        }

        return columns.Count > 0
            ? new(columns.DrainToImmutable(), target)
            : throw new MalformedInputException(table.File, "header", $"there is no column besides '{target}', which is to be predicted");
    }

    private static TableColumn InferColumn(RawTable table, int column, CategoryEncoding encoding)
    {
        var numbers = new List<double>(table.RowCount);
        var missing = 0;
        for (var row = 0; row < table.RowCount; row++)
        {
            var cell = table.Cell(row, column);
            if (MissingMarkers.Has(cell))
            {
                missing++;
            }
            else if (NumericColumn.TryParse(cell, out var number))
            {
                numbers.Add(number);
            }
            else
            {
                return InferCategories(table, column, encoding);
            }
        }

        return numbers.Count > 0
            ? new NumericColumn(table.Header[column], missing > 0 ? Median(numbers) : null)
            : throw new MalformedInputException(table.File, $"column '{table.Header[column]}'", "it is empty in every row; leave it out");
    }

    private static CategoricalColumn InferCategories(RawTable table, int column, CategoryEncoding encoding)
    {
        var categories = new SortedSet<string>(StringComparer.Ordinal);
        for (var row = 0; row < table.RowCount; row++)
        {
            categories.Add(table.Cell(row, column));
            if (categories.Count > MaximumCategories)
            {
                throw table.Problem(row, column, $"by here the column has more than {MaximumCategories} different texts, too many for categories; leave it out, or repair the cells that are no numbers");
            }
        }

        return new(table.Header[column], [.. categories], encoding);
    }

    private static double Median(List<double> numbers)
    {
        numbers.Sort();
        return numbers[(numbers.Count - 1) / 2];
    }
}
