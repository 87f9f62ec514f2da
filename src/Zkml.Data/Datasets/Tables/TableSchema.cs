using System.Collections.Immutable;
using Zkml.Data.Datasets.Tables.Numbers;
using Zkml.Host;

namespace Zkml.Data.Datasets.Tables;

/// <summary>Which columns of a table a model looks at, how their cells become features, and which column it predicts.</summary>
/// <param name="Columns">In the order of the features; a table may have them in another order, and have more.</param>
/// <param name="Target">The column with the class or the value.</param>
public sealed record TableSchema(ImmutableArray<TableColumn> Columns, string Target)
{
    /// <summary>The longest name of a column.</summary>
    public const int MaximumNameLength = 128;

    /// <summary>The most features: a column of categories may become thousands.</summary>
    internal const int MaximumFeatures = 65_536;

    /// <summary>The most numbers that rows may become: categories become many more numbers than there were cells.</summary>
    private const int MaximumNumbers = 1 << 24;

    /// <summary>What stood before decimals in the file that a model learned from; null if nothing told.</summary>
    public DecimalSign? Decimal { get; init; }

    /// <summary>The names of all features, in order.</summary>
    public ImmutableArray<string> FeatureNames { get; } = [.. Columns.SelectMany(column => column.FeatureNames)];

    /// <summary>What each feature can be; null if nothing is declared.</summary>
    public ImmutableArray<ColumnRange?> FeatureRanges { get; } = [.. Columns.SelectMany(column => column.FeatureRanges)];

    /// <summary>What the value to predict can be; null for classes, and where nothing is declared.</summary>
    public ColumnRange? TargetRange { get; init; }

    /// <summary>
    /// The features of some rows. Columns are found by their names; where a table has none of the names, but as many columns, by their order.
    /// </summary>
    /// <param name="samples">Rows of a table with the columns of the schema.</param>
    /// <param name="rows">Which rows of the table, from 0.</param>
    /// <returns>Row-major, as many a row as there are <see cref="FeatureNames"/>.</returns>
    /// <exception cref="MalformedInputException">A column is missing, or a cell is none that its column may have; the message names line and column.</exception>
    public double[] ReadFeatures(TableDataset samples, ReadOnlySpan<int> rows)
    {
        var table = samples.Table;
        var places = Places(table, samples.Target.Name);
        CheckSigns(table, places);
        if ((long)rows.Length * FeatureNames.Length > MaximumNumbers)
        {
            throw new MalformedInputException(
                table.File, "", $"{rows.Length} rows of {FeatureNames.Length} features are more than the {MaximumNumbers} numbers that are allowed; give fewer rows, or leave out columns with many categories");
        }

        var features = new double[rows.Length * FeatureNames.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            var row = rows[i];
            ReadRow(column => table.Cell(row, places[column]), features.AsSpan(i * FeatureNames.Length, FeatureNames.Length), (column, problem) => table.Problem(row, places[column], problem));
        }

        return features;
    }

    /// <summary>The features of one row whose cells are given in the order of <see cref="Columns"/>.</summary>
    /// <param name="cells">One per column.</param>
    /// <param name="problem">Says where the cell of a column is wrong.</param>
    internal double[] ReadFeatures(IReadOnlyList<string> cells, Func<int, string, Exception> problem)
    {
        var features = new double[FeatureNames.Length];
        ReadRow(column => cells[column], features, problem);
        return features;
    }

    private void ReadRow(Func<int, string> cell, Span<double> features, Func<int, string, Exception> problem)
    {
        for (var i = 0; i < Columns.Length; i++)
        {
            var count = Columns[i].FeatureCount;
            if (Columns[i].TryRead(cell(i), features[..count]) is { } wrong)
            {
                throw problem(i, wrong);
            }

            features = features[count..];
        }
    }

    /// <summary>The places of the columns in a table: by their names; where a table has none of the names, but as many columns, by their order.</summary>
    /// <exception cref="MalformedInputException">A column is missing.</exception>
    internal int[] Places(RawTable table, string target)
    {
        var others = Enumerable.Range(0, table.Header.Length).Where(column => table.Header[column] != target).ToArray();
        return IsByOrder(table, target)
            ? others
            : [.. Columns.Select(column => table.Column(column.Name))];
    }

    /// <summary>Whether a table has none of the names, but as many columns, so that their order tells which is which.</summary>
    /// <param name="table">The table.</param>
    /// <param name="target">The column that is no feature.</param>
    public bool IsByOrder(RawTable table, string target) =>
        table.Header.Count(name => name != target) == Columns.Length && !Columns.Any(column => table.Find(column.Name) is not null);

    private void CheckSigns(RawTable table, int[] places)
    {
        for (var i = 0; i < places.Length; i++)
        {
            // A column without any number has no sign to be wrong.
            var place = places[i];
            if (Columns[i] is NumericColumn numeric && numeric.ProblemWithSign(table.Sign(place)) is { } problem
                && Enumerable.Range(0, table.RowCount).Any(row => NumericColumn.TryParse(table.Cell(row, place), out var number) && number != 0))
            {
                throw new MalformedInputException(table.File, $"column '{table.Header[place]}'", problem);
            }
        }
    }

    /// <summary>Equal where the columns are; the generated comparison would compare the arrays by reference.</summary>
    public bool Equals(TableSchema? other) => other is not null && Target == other.Target && TargetRange == other.TargetRange && Decimal == other.Decimal && Columns.SequenceEqual(other.Columns);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Target, Columns.Length);
}
