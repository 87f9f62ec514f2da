namespace Zkml.Data.Datasets.Tables;

/// <summary>A column that a model looks at, and how its cells become features.</summary>
/// <param name="Name">The column's name in the header.</param>
public abstract record TableColumn(string Name)
{
    /// <summary>How many features it becomes.</summary>
    public abstract int FeatureCount { get; }

    /// <summary>The names of these features.</summary>
    public abstract IEnumerable<string> FeatureNames { get; }

    /// <summary>What these features can be: of categories all that there is, of numbers what is declared; null if nothing is.</summary>
    public abstract IEnumerable<ColumnRange?> FeatureRanges { get; }

    /// <summary>Turns a cell into features.</summary>
    /// <param name="cell">The cell's text.</param>
    /// <param name="features">As many as <see cref="FeatureCount"/>.</param>
    /// <returns>What is wrong with the cell; null if nothing is.</returns>
    public abstract string? TryRead(string cell, Span<double> features);
}
