using System.Collections.Immutable;

namespace Zkml.Aleo.Values;

/// <summary>An array.</summary>
public sealed record ArrayValue(ImmutableArray<PlaintextValue> Elements) : PlaintextValue
{
    /// <inheritdoc/>
    public bool Equals(ArrayValue? other) => other is not null && Elements.AsSpan().SequenceEqual(other.Elements.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => Elements.Length;

    /// <inheritdoc/>
    public override string ToString() => $"[{string.Join(", ", Elements)}]";
}
