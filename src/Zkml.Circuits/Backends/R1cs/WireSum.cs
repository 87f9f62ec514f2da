using System.Collections.Immutable;

namespace Zkml.Circuits.Backends.R1cs;

/// <summary>A linear combination of wires: one entry of a matrix per term.</summary>
/// <param name="Terms">The terms, by ascending wire, each wire once, without zero coefficients.</param>
public sealed record WireSum(ImmutableArray<WireTerm> Terms)
{
    /// <summary>The sum without terms.</summary>
    public static WireSum Zero { get; } = new([]);

    /// <summary>Compares the terms; the generated comparison would compare the arrays by reference.</summary>
    public bool Equals(WireSum? other) => other is not null && Terms.AsSpan().SequenceEqual(other.Terms.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var term in Terms)
        {
            hash.Add(term);
        }

        return hash.ToHashCode();
    }
}
