using System.Collections.Immutable;

namespace Zkml.Aleo.Syntax.Commands;

/// <summary><c>remove</c>: takes a key and its value out of a mapping.</summary>
public sealed record RemoveCommand(string Mapping, Operand Key) : Command
{
    /// <inheritdoc/>
    public override string Mnemonic => "remove";

    /// <inheritdoc/>
    public override ImmutableArray<Operand> Operands => [Key];
}
