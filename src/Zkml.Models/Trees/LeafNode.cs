using System.Collections.Immutable;
using System.Numerics;

namespace Zkml.Models.Trees;

/// <summary>An end of the way through a tree.</summary>
/// <param name="Values">What it adds to each score: one number a score.</param>
public sealed record LeafNode<T>(ImmutableArray<T> Values) : TreeNode<T>
    where T : struct, INumber<T>
{
    /// <summary>Equal where the values are equal; the generated comparison would compare the arrays by reference.</summary>
    public bool Equals(LeafNode<T>? other) => other is not null && Values.AsSpan().SequenceEqual(other.Values.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        // Of all values: leaves often agree in the first, and what a file makes collide makes tables of leaves quadratic.
        var hash = new HashCode();
        foreach (var value in Values.AsSpan())
        {
            hash.Add(value);
        }

        return hash.ToHashCode();
    }
}
