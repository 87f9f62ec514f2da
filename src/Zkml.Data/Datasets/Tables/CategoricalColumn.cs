using System.Collections.Immutable;

namespace Zkml.Data.Datasets.Tables;

/// <summary>A column of texts that are one of a few categories.</summary>
/// <param name="Name">The column's name in the header.</param>
/// <param name="Categories">All categories, in their order.</param>
/// <param name="Encoding">How they become features.</param>
public sealed record CategoricalColumn(string Name, ImmutableArray<string> Categories, CategoryEncoding Encoding) : TableColumn(Name)
{
    /// <summary>Whether an empty cell is NaN, with which the model knows what to do, and not a category. For ordinal columns.</summary>
    public bool MayBeMissing { get; init; }

    /// <summary>Whether a text that is not a category is NaN, too, and not refused.</summary>
    public bool UnknownIsMissing { get; init; }

    /// <inheritdoc/>
    public override int FeatureCount => Encoding == CategoryEncoding.Ordinal ? 1 : Categories.Length - First;

    /// <inheritdoc/>
    public override IEnumerable<string> FeatureNames => Encoding == CategoryEncoding.Ordinal ? [Name] : Categories.Skip(First).Select(category => $"{Name} = {NameOf(category)}");

    /// <inheritdoc/>
    public override IEnumerable<ColumnRange?> FeatureRanges =>
        Encoding == CategoryEncoding.Ordinal ? [ColumnRange.Whole(Math.Max(1, Categories.Length - 1))] : Enumerable.Repeat(ColumnRange.Flag, FeatureCount);

    private Dictionary<string, int> Numbers => field ??= Categories.Index().ToDictionary(category => category.Item, category => category.Index, StringComparer.Ordinal);

    // A missing value is the category that training had for one, however the file marks it.
    private int MissingCategory => Categories.Index().Where(category => MissingMarkers.Has(category.Item)).Select(category => category.Index).ToArray() is [var only] ? only : -1;

    private int First => Encoding == CategoryEncoding.OneHotDropFirst ? 1 : 0;

    /// <inheritdoc/>
    public override string? TryRead(string cell, Span<double> features)
    {
        var category = IndexOf(cell);
        if (category < 0 && (UnknownIsMissing || (MayBeMissing && MissingMarkers.Has(cell))))
        {
            features[0] = double.NaN;
            return null;
        }

        if (category < 0)
        {
            return $"'{cell}' is not one of the categories {string.Join(", ", Categories.Select(NameOf))}";
        }

        features.Clear();
        if (Encoding == CategoryEncoding.Ordinal)
        {
            features[0] = category;
        }
        else if (category >= First)
        {
            features[category - First] = 1;
        }

        return null;
    }

    // 1 and 1.0 are one category, whichever way the file writes it.
    private int IndexOf(string cell)
    {
        if (Numbers.TryGetValue(cell, out var category))
        {
            return category;
        }

        if (!MayBeMissing)
        {
            return MissingMarkers.Has(cell) ? MissingCategory : -1;
        }

        if (!NumericColumn.TryParse(cell, out var number))
        {
            return -1;
        }

        for (category = Categories.Length - 1; category >= 0; category--)
        {
            if (NumericColumn.TryParse(Categories[category], out var known) && known == number)
            {
                break;
            }
        }

        return category;
    }

    /// <summary>What people call a category: the one without a name is that of missing values.</summary>
    public static string NameOf(string category) => category.Length == 0 ? "(missing)" : category;

    /// <summary>Equal where the categories are; the generated comparison would compare the arrays by reference.</summary>
    public bool Equals(CategoricalColumn? other) =>
        other is not null && Name == other.Name && Encoding == other.Encoding && MayBeMissing == other.MayBeMissing && UnknownIsMissing == other.UnknownIsMissing && Categories.SequenceEqual(other.Categories);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Encoding, Categories.Length);
}
