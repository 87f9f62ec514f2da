using System.Collections.Immutable;
using System.Numerics;

namespace Zkml.Aleo.Syntax;

/// <summary>The program's constructor, which the network runs at every deployment and upgrade.</summary>
public sealed record Constructor(ImmutableArray<Instruction> Instructions)
{
    /// <summary>The constructor that refuses every upgrade: <c>assert.eq edition 0u16;</c>.</summary>
    public static Constructor NoUpgrade { get; } = new(
    [
        new(Opcode.AssertEqual, [new NamedOperand("edition"), new LiteralOperand(new(LiteralKind.U16, BigInteger.Zero))], []),
    ]);

    /// <inheritdoc/>
    public bool Equals(Constructor? other) => other is not null && Instructions.AsSpan().SequenceEqual(other.Instructions.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => Instructions.Length;
}
