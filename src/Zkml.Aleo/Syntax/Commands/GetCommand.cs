using System.Collections.Immutable;

namespace Zkml.Aleo.Syntax.Commands;

/// <summary><c>get</c>: a mapping's value for a key; the transaction is rejected where it has none.</summary>
public sealed record GetCommand(string Mapping, Operand Key, int Destination) : Command
{
    /// <inheritdoc/>
    public override string Mnemonic => "get";

    /// <inheritdoc/>
    public override ImmutableArray<Operand> Operands => [Key];

    /// <inheritdoc/>
    public override ImmutableArray<int> Destinations => [Destination];
}
