using System.Collections.Immutable;
using System.Numerics;

namespace Zkml.Learning.Models.Trees;

/// <summary>An end of the way through a tree.</summary>
/// <param name="Values">What it adds to each score: one number a score.</param>
public sealed record LeafNode<T>(ImmutableArray<T> Values) : TreeNode<T>
    where T : struct, INumber<T>
{
    /// <summary>Equal where the values are equal; the generated comparison would compare the arrays by reference.</summary>
    public bool Equals(LeafNode<T>? other) => other is not null && Values.AsSpan().SequenceEqual(other.Values.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => Values.IsEmpty ? 0 : HashCode.Combine(Values.Length, Values[0]);
}
