using System.Globalization;

namespace Zkml.Learning.Data.Tables;

/// <summary>A column of numbers, one feature.</summary>
/// <param name="Name">The column's name in the header.</param>
/// <param name="Missing">What stands in for a missing number; NaN where the model knows what to do with one; null where none may be missing.</param>
/// <param name="Range">What numbers it holds; null where nobody has said so. It decides nothing but the program of a model with private thresholds.</param>
public sealed record NumericColumn(string Name, double? Missing = null, ColumnRange? Range = null) : TableColumn(Name)
{
    /// <summary>Whether a number may be missing, with nothing to stand in for it.</summary>
    public bool MayBeMissing => Missing is double.NaN;

    /// <inheritdoc/>
    public override int FeatureCount => 1;

    /// <inheritdoc/>
    public override IEnumerable<string> FeatureNames => [Name];

    /// <inheritdoc/>
    public override IEnumerable<ColumnRange?> FeatureRanges => [Range];

    /// <inheritdoc/>
    public override string? TryRead(string cell, Span<double> features)
    {
        if (MissingMarkers.Has(cell))
        {
            features[0] = Missing ?? double.NaN;
            return Missing is null ? "the number is missing, and the model's schema has none to stand in for it; give a number" : null;
        }

        return TryParse(cell, out features[0]) ? null : $"'{cell}' is not a finite number";
    }

    /// <summary>Reads a finite number with a decimal point.</summary>
    internal static bool TryParse(string cell, out double number) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);
}
