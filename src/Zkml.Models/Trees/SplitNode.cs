using System.Collections.Immutable;
using System.Numerics;

namespace Zkml.Models.Trees;

/// <summary>A test <c>feature &lt;= threshold</c> and where it leads.</summary>
/// <param name="Feature">Which feature, from 0.</param>
/// <param name="Threshold">A feature equal to it goes to <paramref name="AtMost"/>.</param>
/// <param name="AtMost">The node for features up to the threshold.</param>
/// <param name="Above">The node for features above it.</param>
public sealed record SplitNode<T>(int Feature, T Threshold, int AtMost, int Above) : TreeNode<T>
    where T : struct, INumber<T>
{
    /// <summary>
    /// Further thresholds, ascending, at each of which the sides change again: with <c>3; 5</c>, features up to 3 and those above 5 go to <see cref="AtMost"/>. So a test
    /// can be about a set of numbers. Most tests have none.
    /// </summary>
    public ImmutableArray<T> Turns { get; init; } = [];

    /// <summary>Where a missing feature goes. Integers are never missing.</summary>
    public MissingSide Missing { get; init; }

    /// <summary>The threshold and the turns.</summary>
    public IEnumerable<T> Thresholds => Turns.Prepend(Threshold);

    /// <summary>Whether a feature goes to <see cref="Above"/>.</summary>
    public bool IsAbove(T value) =>
        T.IsNaN(value) ? Missing != MissingSide.AtMost
        : Turns.IsEmpty ? value > Threshold
        : value > Threshold && TurnsBelow(value) % 2 == 0;

    /// <summary>Equal where the turns are equal; the generated comparison would compare the arrays by reference.</summary>
    public bool Equals(SplitNode<T>? other) =>
        other is not null && Feature == other.Feature && Threshold == other.Threshold && AtMost == other.AtMost && Above == other.Above
        && Missing == other.Missing && Turns.AsSpan().SequenceEqual(other.Turns.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Feature, Threshold, AtMost, Above, Turns.Length);

    private int TurnsBelow(T value)
    {
        var position = Turns.AsSpan().BinarySearch(value);
        return position < 0 ? ~position : position;
    }
}
