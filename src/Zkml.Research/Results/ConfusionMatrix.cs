using System.Collections.Immutable;

namespace Zkml.Research.Results;

/// <summary>How many samples of each class were taken for which.</summary>
/// <param name="Classes">How many classes there are.</param>
/// <param name="Counts">By true class, then by class given: Classes × Classes.</param>
public sealed record ConfusionMatrix(int Classes, ImmutableArray<int> Counts)
{
    /// <summary>The matrix with these rows: by true class, then by class given.</summary>
    public static ConfusionMatrix Of(int[][] rows) => new(rows.Length, [.. rows.SelectMany(row => row)]);

    /// <summary>All samples.</summary>
    public int Total => Counts.Sum();

    /// <summary>Samples that were taken for what they are.</summary>
    public int Right => Enumerable.Range(0, Classes).Sum(label => this[label, label]);

    /// <summary>How many samples of one class were taken for another.</summary>
    public int this[int label, int given] => Counts[label * Classes + given];

    /// <summary>The largest count of one mistake; 0 if there is none.</summary>
    public int WorstMistake => Counts.Where((_, i) => i / Classes != i % Classes).DefaultIfEmpty(0).Max();

    /// <summary>Whether both have the same counts.</summary>
    public bool Equals(ConfusionMatrix? other) => other is not null && Classes == other.Classes && Counts.AsSpan().SequenceEqual(other.Counts.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Classes, Total, Right);
}
