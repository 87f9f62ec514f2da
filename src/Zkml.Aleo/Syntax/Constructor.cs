using System.Collections.Immutable;
using System.Numerics;
using Zkml.Aleo.Syntax.Commands;

namespace Zkml.Aleo.Syntax;

/// <summary>The program's constructor, which the network runs at every deployment and upgrade.</summary>
public sealed record Constructor(ImmutableArray<Command> Commands) : ProgramComponent
{
    /// <summary>The constructor that refuses every upgrade: <c>assert.eq edition 0u16;</c>.</summary>
    public static Constructor NoUpgrade { get; } = new(
    [
        new InstructionCommand(new(Opcode.AssertEqual, [new NamedOperand("edition"), new LiteralOperand(new(LiteralKind.U16, BigInteger.Zero))], [])),
    ]);

    /// <inheritdoc/>
    public bool Equals(Constructor? other) => other is not null && Commands.AsSpan().SequenceEqual(other.Commands.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => Commands.Length;
}
