using System.Collections.Immutable;

namespace Zkml.Learning.Data.Tables;

/// <summary>A column of texts that are one of a few categories.</summary>
/// <param name="Name">The column's name in the header.</param>
/// <param name="Categories">All categories, in their order.</param>
/// <param name="Encoding">How they become features.</param>
public sealed record CategoricalColumn(string Name, ImmutableArray<string> Categories, CategoryEncoding Encoding) : TableColumn(Name)
{
    /// <inheritdoc/>
    public override int FeatureCount => Encoding == CategoryEncoding.Ordinal ? 1 : Categories.Length - First;

    /// <inheritdoc/>
    public override IEnumerable<string> FeatureNames => Encoding == CategoryEncoding.Ordinal ? [Name] : Categories.Skip(First).Select(category => $"{Name} = {category}");

    /// <inheritdoc/>
    public override IEnumerable<ColumnRange?> FeatureRanges =>
        Encoding == CategoryEncoding.Ordinal ? [ColumnRange.Whole(Math.Max(1, Categories.Length - 1))] : Enumerable.Repeat(ColumnRange.Flag, FeatureCount);

    private int First => Encoding == CategoryEncoding.OneHotDropFirst ? 1 : 0;

    /// <inheritdoc/>
    public override string? TryRead(string cell, Span<double> features)
    {
        var category = Categories.IndexOf(cell);
        if (category < 0)
        {
            return $"'{cell}' is none of the categories {string.Join(", ", Categories)}";
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

    /// <summary>Equal where the categories are; the generated comparison would compare the arrays by reference.</summary>
    public bool Equals(CategoricalColumn? other) => other is not null && Name == other.Name && Encoding == other.Encoding && Categories.SequenceEqual(other.Categories);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Encoding, Categories.Length);
}
