using System.Collections.Immutable;

namespace Zkml.Aleo.Syntax.Commands;

/// <summary><c>get.or_use</c>: a mapping's value for a key, or a default where it has none.</summary>
public sealed record GetOrUseCommand(string Mapping, Operand Key, Operand Default, int Destination) : Command
{
    /// <inheritdoc/>
    public override string Mnemonic => "get.or_use";

    /// <inheritdoc/>
    public override ImmutableArray<Operand> Operands => [Key, Default];

    /// <inheritdoc/>
    public override ImmutableArray<int> Destinations => [Destination];
}
