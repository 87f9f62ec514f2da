namespace Zkml.Data.Datasets.Tables;

/// <summary>A column of yes and no in any spelling, one feature: 1 and 0.</summary>
/// <param name="Name">The column's name in the header.</param>
/// <param name="Missing">What stands in for a missing value; null where none may be missing.</param>
public sealed record BooleanColumn(string Name, bool? Missing = null) : TableColumn(Name)
{
    /// <inheritdoc/>
    public override int FeatureCount => 1;

    /// <inheritdoc/>
    public override IEnumerable<string> FeatureNames => [Name];

    /// <inheritdoc/>
    public override IEnumerable<ColumnRange?> FeatureRanges => [ColumnRange.Flag];

    /// <inheritdoc/>
    public override string? TryRead(string cell, Span<double> features)
    {
        var isMissing = MissingMarkers.Has(cell);
        var value = isMissing ? Missing : BooleanWords.Parse(cell);
        features[0] = value == true ? 1 : 0;
        return value is not null ? null
            : isMissing ? "the value is missing, and the model's schema has none to stand in for it; give yes or no"
            : $"'{cell}' is neither yes nor no in a spelling that is known, such as true and false, 1 and 0";
    }
}
