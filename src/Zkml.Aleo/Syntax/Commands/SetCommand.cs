using System.Collections.Immutable;

namespace Zkml.Aleo.Syntax.Commands;

/// <summary><c>set</c>: stores a value in a mapping under a key.</summary>
public sealed record SetCommand(Operand Value, string Mapping, Operand Key) : Command
{
    /// <inheritdoc/>
    public override string Mnemonic => "set";

    /// <inheritdoc/>
    public override ImmutableArray<Operand> Operands => [Value, Key];
}
