using System.Collections.Immutable;

namespace Zkml.Aleo.Syntax.Commands;

/// <summary><c>position</c>: a place that a branch before it jumps to.</summary>
public sealed record PositionCommand(string Name) : Command
{
    /// <inheritdoc/>
    public override string Mnemonic => "position";

    /// <inheritdoc/>
    public override ImmutableArray<Operand> Operands => [];
}
