using System.Collections.Immutable;

namespace Zkml.Aleo.Syntax.Commands;

/// <summary>An instruction as functions have them; a <c>call</c> is one of a view.</summary>
public sealed record InstructionCommand(Instruction Instruction) : Command
{
    /// <inheritdoc/>
    public override string Mnemonic => Instruction.Opcode.Mnemonic();

    /// <inheritdoc/>
    public override ImmutableArray<Operand> Operands => Instruction.Operands;

    /// <inheritdoc/>
    public override ImmutableArray<int> Destinations => Instruction.Destinations;
}
