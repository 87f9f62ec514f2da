using System.Collections.Immutable;

namespace Zkml.Aleo.Syntax;

/// <summary>A struct of a program: named members in a fixed order.</summary>
public sealed record StructDefinition(string Name, ImmutableArray<StructMember> Members) : ProgramComponent
{
    /// <inheritdoc/>
    public bool Equals(StructDefinition? other) => other is not null && Name == other.Name && Members.AsSpan().SequenceEqual(other.Members.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Members.Length);
}
