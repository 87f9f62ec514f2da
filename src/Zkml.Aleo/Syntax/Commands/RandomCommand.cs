using System.Collections.Immutable;

namespace Zkml.Aleo.Syntax.Commands;

/// <summary><c>rand.chacha</c>: a pseudorandom literal that every validator draws alike.</summary>
/// <param name="Seeds">Up to two values that are hashed into the seed.</param>
/// <param name="Destination">The register for the literal.</param>
/// <param name="Kind">The literal's type.</param>
public sealed record RandomCommand(ImmutableArray<Operand> Seeds, int Destination, LiteralKind Kind) : Command
{
    /// <inheritdoc/>
    public override string Mnemonic => "rand.chacha";

    /// <inheritdoc/>
    public override ImmutableArray<Operand> Operands => Seeds;

    /// <inheritdoc/>
    public override ImmutableArray<int> Destinations => [Destination];

    /// <inheritdoc/>
    public bool Equals(RandomCommand? other) =>
        other is not null && Destination == other.Destination && Kind == other.Kind && Seeds.AsSpan().SequenceEqual(other.Seeds.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Destination, Kind, Seeds.Length);
}
