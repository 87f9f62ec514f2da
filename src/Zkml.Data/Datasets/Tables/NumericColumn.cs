using System.Collections.Immutable;
using System.Globalization;
using Zkml.Data.Datasets.Tables.Numbers;

namespace Zkml.Data.Datasets.Tables;

/// <summary>A column of numbers, one feature.</summary>
/// <param name="Name">The column's name in the header.</param>
/// <param name="Missing">What stands in for a missing number; NaN where the model knows what to do with one; null if none may be missing.</param>
/// <param name="Range">What numbers it holds; null where nobody has said so. It decides nothing but the program of a model with private thresholds.</param>
public sealed record NumericColumn(string Name, double? Missing = null, ColumnRange? Range = null) : TableColumn(Name)
{
    /// <summary>Whether a number may be missing, with nothing to stand in for it.</summary>
    public bool MayBeMissing => Missing is double.NaN;

    /// <summary>Words that mean that a number is missing, besides those that mean it everywhere.</summary>
    public ImmutableArray<string> Markers { get; init; } = [];

    /// <summary>What stood beside every number where the model learned, such as %; null for nothing.</summary>
    public string? Sign { get; init; }

    /// <inheritdoc/>
    public override int FeatureCount => 1;

    /// <inheritdoc/>
    public override IEnumerable<string> FeatureNames => [Name];

    /// <inheritdoc/>
    public override IEnumerable<ColumnRange?> FeatureRanges => [Range];

    /// <inheritdoc/>
    public override string? TryRead(string cell, Span<double> features)
    {
        if (TryParse(cell, out features[0]) && !Markers.Contains(cell))
        {
            return null;
        }

        if (MissingMarkers.Has(cell) || MissingMarkers.HasWord(cell) || Markers.Contains(cell))
        {
            features[0] = Missing ?? double.NaN;
            return Missing is null ? "the number is missing, and the model's schema has none to stand in for it; give a number" : null;
        }

        return $"'{cell}' is not a finite number";
    }

    /// <summary>What is wrong with numbers beside which something else stands than where the model learned; null if nothing is.</summary>
    internal string? ProblemWithSign(string? sign) => sign == Sign || (!NumberSign.IsScale(sign) && !NumberSign.IsScale(Sign) && (sign is null || Sign is null)) ? null
        : Sign is null ? $"its numbers have '{sign}', and those that the model learned from had none"
        : $"its numbers have {(sign is null ? "nothing beside them" : $"'{sign}'")}, and those that the model learned from had '{Sign}'";

    /// <summary>Equal where the markers are; the generated comparison would compare the arrays by reference.</summary>
    public bool Equals(NumericColumn? other) => other is not null && Name == other.Name && Missing.Equals(other.Missing) && Range == other.Range && Sign == other.Sign && Markers.SequenceEqual(other.Markers);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Missing, Range, Sign, Markers.Length);

    /// <summary>Reads a finite number with a decimal point; its minus may be the typographer's.</summary>
    internal static bool TryParse(string cell, out double number)
    {
        if (cell.Length > 0 && cell[0] != '-' && IsMinus(cell[0]))
        {
            cell = $"-{cell.AsSpan(1)}";
        }

        return double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);
    }

    /// <summary>A hyphen, or what word processors make of it: the minus sign, its small and its wide form, the en dash.</summary>
    internal static bool IsMinus(char letter) => letter is '-' or '\u2212' or '\ufe63' or '\uff0d' or '\u2013';
}
