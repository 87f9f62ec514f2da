using System.Collections.Immutable;

namespace Zkml.Aleo.Syntax.Commands;

/// <summary><c>contains</c>: whether a mapping has a value for a key.</summary>
public sealed record ContainsCommand(string Mapping, Operand Key, int Destination) : Command
{
    /// <inheritdoc/>
    public override string Mnemonic => "contains";

    /// <inheritdoc/>
    public override ImmutableArray<Operand> Operands => [Key];

    /// <inheritdoc/>
    public override ImmutableArray<int> Destinations => [Destination];
}
