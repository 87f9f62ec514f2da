using Zkml.Host;

namespace Zkml.Learning.Data.Tables;

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
        _ => throw new MalformedInputException("split", "", $"{All.Name} has no validation split; there is train and test"),
    };
}
