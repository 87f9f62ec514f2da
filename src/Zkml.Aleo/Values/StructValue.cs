using System.Collections.Immutable;

namespace Zkml.Aleo.Values;

/// <summary>A struct's value: its members in the order of the struct's definition.</summary>
public sealed record StructValue(ImmutableArray<MemberValue> Members) : PlaintextValue
{
    /// <inheritdoc/>
    public bool Equals(StructValue? other) => other is not null && Members.AsSpan().SequenceEqual(other.Members.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => Members.Length;

    /// <inheritdoc/>
    public override string ToString() => $"{{ {string.Join(", ", Members)} }}";
}
