using System.Collections.Immutable;

namespace Zkml.Data.Datasets.Tables;

/// <summary>Labelled rows of a table.</summary>
public sealed class TableDataset : Dataset
{
    private readonly int[] _labels;
    private readonly double[] _values;

    /// <summary>Reads the labels of a table; rows whose label is missing are no samples.</summary>
    /// <param name="name">What reports call it.</param>
    /// <param name="table">The table.</param>
    /// <param name="target">Its column with classes or values.</param>
    /// <exception cref="Host.MalformedInputException">A cell of the column is none that it may be; the message names the line.</exception>
    public TableDataset(string name, RawTable table, TableTarget target)
        : this(name, table, target, target.LabelledRows(table))
    {
    }

    /// <summary>Reads the labels of some rows of a table.</summary>
    /// <param name="name">What reports call it.</param>
    /// <param name="table">The table.</param>
    /// <param name="target">Its column with classes or values.</param>
    /// <param name="rows">Which rows, from 0; each has a label.</param>
    /// <exception cref="Host.MalformedInputException">A cell of the column is none that it may be; the message names the line.</exception>
    public TableDataset(string name, RawTable table, TableTarget target, ImmutableArray<int> rows)
        : this(name, table, target, rows, target.IsRegression ? [] : target.ReadLabels(table, rows), target.IsRegression ? target.ReadValues(table, rows) : [])
    {
    }

    /// <summary>Rows whose labels are not known, or do not matter.</summary>
    /// <param name="name">What reports call them.</param>
    /// <param name="table">The table.</param>
    /// <param name="target">The column that is no feature, if there is one.</param>
    public static TableDataset Unlabelled(string name, RawTable table, string target) => new(name, table, new(target, []), [.. Enumerable.Range(0, table.RowCount)], [], []);

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

    /// <inheritdoc/>
    public override TableDataset Part(int first, int count) => Pick(Name, Enumerable.Range(first, count));

    /// <summary>The same samples with their classes numbered as a model numbers them.</summary>
    /// <param name="classLabels">The model's class labels; none for a regression.</param>
    /// <exception cref="Host.MalformedInputException">A label is not one of the model's; the message names the line.</exception>
    public TableDataset WithClassesOf(ImmutableArray<string> classLabels) =>
        classLabels.SequenceEqual(Target.ClassLabels) ? this : new(Name, Table, Target with { ClassLabels = classLabels }, Rows);

    /// <summary>Some of the samples.</summary>
    /// <param name="name">What reports call them.</param>
    /// <param name="indices">Which samples, from 0.</param>
    public TableDataset Pick(string name, IEnumerable<int> indices) => new(name, Table, Target, [.. indices.Select(index => Rows[index])], _labels, _values);
}
