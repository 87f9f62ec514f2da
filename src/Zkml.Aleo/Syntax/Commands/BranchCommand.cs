using System.Collections.Immutable;

namespace Zkml.Aleo.Syntax.Commands;

/// <summary><c>branch.eq</c> or <c>branch.neq</c>: jumps forward where two values are equal, or where they differ.</summary>
/// <param name="First">The one value.</param>
/// <param name="Second">The other.</param>
/// <param name="Position">The name of the position to jump to.</param>
/// <param name="IfEqual">Whether it jumps where the values are equal.</param>
public sealed record BranchCommand(Operand First, Operand Second, string Position, bool IfEqual) : Command
{
    /// <inheritdoc/>
    public override string Mnemonic => IfEqual ? "branch.eq" : "branch.neq";

    /// <inheritdoc/>
    public override ImmutableArray<Operand> Operands => [First, Second];
}
