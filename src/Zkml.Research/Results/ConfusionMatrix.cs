using System.Collections.Immutable;

namespace Zkml.Research.Results;

/// <summary>The number of samples of each class by predicted class.</summary>
/// <param name="Classes">The number of classes.</param>
/// <param name="Counts">By true class, then by predicted class: Classes × Classes.</param>
public sealed record ConfusionMatrix(int Classes, ImmutableArray<int> Counts)
{
    /// <summary>The matrix with these rows: by true class, then by predicted class.</summary>
    public static ConfusionMatrix Of(int[][] rows) => new(rows.Length, [.. rows.SelectMany(row => row)]);

    /// <summary>The number of all samples.</summary>
    public int Total => Counts.Sum();

    /// <summary>The number of correctly predicted samples.</summary>
    public int Right => Enumerable.Range(0, Classes).Sum(label => this[label, label]);

    /// <summary>The number of samples of one class that were predicted as another.</summary>
    public int this[int label, int given] => Counts[label * Classes + given];

    /// <summary>The largest count of a single kind of mistake; 0 if there is none.</summary>
    public int WorstMistake => Counts.Where((_, i) => i / Classes != i % Classes).DefaultIfEmpty(0).Max();

    /// <summary>Whether both have the same counts.</summary>
    public bool Equals(ConfusionMatrix? other) => other is not null && Classes == other.Classes && Counts.AsSpan().SequenceEqual(other.Counts.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Classes, Total, Right);
}
