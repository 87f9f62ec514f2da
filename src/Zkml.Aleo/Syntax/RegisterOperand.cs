using System.Collections.Immutable;

namespace Zkml.Aleo.Syntax;

/// <summary>A register, or a part of the array or struct that it holds, such as <c>r0[3u32].age</c>.</summary>
/// <param name="Register">The register's number.</param>
/// <param name="Accesses">The way into its value, outermost first; empty for the whole value.</param>
public sealed record RegisterOperand(int Register, ImmutableArray<Access> Accesses) : Operand
{
    /// <summary>The whole value of a register.</summary>
    public RegisterOperand(int register)
        : this(register, [])
    {
    }

    /// <inheritdoc/>
    public bool Equals(RegisterOperand? other) => other is not null && Register == other.Register && Accesses.AsSpan().SequenceEqual(other.Accesses.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Register, Accesses.Length);

    /// <inheritdoc/>
    public override string ToString() => $"r{Register}{string.Concat(Accesses)}";
}
