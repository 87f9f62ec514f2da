using System.Globalization;
using Zkml.Data.Randomness;
using Zkml.Host;

namespace Zkml.Data.Datasets.Tables;

/// <summary>A data set of rows, its schema, and which rows are for testing.</summary>
public sealed class TableSplits
{
    private readonly TableDataset _train;
    private readonly TableDataset _test;

    /// <summary>Splits.</summary>
    /// <param name="all">All rows.</param>
    /// <param name="schema">What a model may look at.</param>
    /// <param name="testRows">Which rows are for testing, in the order of their samples; the others are for training, in the order of the file.</param>
    public TableSplits(TableDataset all, TableSchema schema, IReadOnlyCollection<int> testRows)
    {
        All = all;
        Schema = schema;
        var isTest = testRows.ToHashSet();
        _test = all.Pick($"{all.Name} test", testRows);
        _train = all.Pick($"{all.Name} train", Enumerable.Range(0, all.Count).Where(row => !isTest.Contains(row)));
    }

    /// <summary>Holds a share of the rows back for testing: of each class its share, at random, but the same rows for the same seed.</summary>
    /// <param name="all">All rows.</param>
    /// <param name="schema">What a model may look at.</param>
    /// <param name="testShare">Above 0, below 1: the share of the rows that are for testing.</param>
    /// <param name="seed">Decides which rows these are; not negative.</param>
    /// <exception cref="MalformedInputException">There are too few rows for both.</exception>
    public static TableSplits HoldOut(TableDataset all, TableSchema schema, double testShare, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(testShare, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(testShare, 1);
        var order = new SplitMix64((ulong)seed).Permutation(all.Count);
        var classes = all.Target.IsRegression ? [order] : order.GroupBy(all.Label).Select(rows => rows.ToArray());
        int[] test = [.. classes.SelectMany(rows => rows.Take((int)Math.Round(rows.Length * testShare, MidpointRounding.AwayFromZero))).Order()];
        return test.Length > 0 && test.Length < all.Count
            ? new(all, schema, test)
            : throw new MalformedInputException(all.Table.File, "", string.Create(CultureInfo.InvariantCulture, $"{testShare} of {all.Count} rows leaves none to learn from, or none to test on; hold another share back"));
    }

    /// <summary>All rows, in the order of the file.</summary>
    public TableDataset All { get; }

    /// <summary>What a model may look at.</summary>
    public TableSchema Schema { get; }

    /// <summary>The rows of a split.</summary>
    /// <exception cref="MalformedInputException">It is the validation split: so small a data set has none.</exception>
    public TableDataset this[Split split] => split switch
    {
        Split.Train => _train,
        Split.Test => _test,
        _ => throw new MalformedInputException("split", "", $"{All.Name} has no validation split; expected train or test"),
    };
}
