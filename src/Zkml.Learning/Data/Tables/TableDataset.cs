using System.Collections.Immutable;

namespace Zkml.Learning.Data.Tables;

/// <summary>Labelled rows of a table.</summary>
public sealed class TableDataset : Dataset
{
    private readonly int[] _labels;
    private readonly double[] _values;

    /// <summary>Reads the labels of a table.</summary>
    /// <param name="name">What reports call it.</param>
    /// <param name="table">The table.</param>
    /// <param name="target">Its column with classes or values.</param>
    /// <exception cref="Host.MalformedInputException">A cell of the column is none that it may be; the message names the line.</exception>
    public TableDataset(string name, RawTable table, TableTarget target)
        : this(name, table, target, [.. Enumerable.Range(0, table.RowCount)], target.IsRegression ? [] : target.ReadLabels(table), target.IsRegression ? target.ReadValues(table) : [])
    {
    }

    private TableDataset(string name, RawTable table, TableTarget target, ImmutableArray<int> rows, int[] labels, double[] values)
        : base(name, target.ClassLabels.Length)
    {
        Table = table;
        Target = target;
        Rows = rows;
        _labels = labels;
        _values = values;
    }

    /// <summary>The table.</summary>
    public RawTable Table { get; }

    /// <summary>The column with classes or values.</summary>
    public TableTarget Target { get; }

    /// <summary>Which rows of the table these samples are.</summary>
    public ImmutableArray<int> Rows { get; }

    /// <inheritdoc/>
    public override int Count => Rows.Length;

    /// <inheritdoc/>
    public override int Label(int index) => Target.IsRegression ? throw new InvalidOperationException($"{Name} has values, not classes") : _labels[Rows[index]];

    /// <inheritdoc/>
    public override double Value(int index) => Target.IsRegression ? _values[Rows[index]] : base.Value(index);

    /// <summary>Some of the samples.</summary>
    /// <param name="name">What reports call them.</param>
    /// <param name="indices">Which samples, from 0.</param>
    public TableDataset Pick(string name, IEnumerable<int> indices) => new(name, Table, Target, [.. indices.Select(index => Rows[index])], _labels, _values);
}
