using System.Collections.Immutable;
using System.Numerics;

namespace Zkml.Circuits.Values;

/// <summary>A linear combination: a constant plus coefficients times values. It costs no constraint, whatever its length.</summary>
public sealed record LinearValue(ImmutableArray<LinearTerm> Terms, BigInteger Constant, Interval Interval, string? Name, int Block)
    : CircuitValue(Interval, Name, Block)
{
    /// <inheritdoc/>
    public override void VisitOperands(Action<int> visit)
    {
        foreach (var term in Terms)
        {
            visit(term.Value);
        }
    }

    /// <inheritdoc/>
    public override CircuitValue MapOperands(Func<int, int> map) => this with { Terms = [.. Terms.Select(term => term with { Value = map(term.Value) })] };

    /// <summary>Compares the sums; the generated comparison would compare the arrays by reference.</summary>
    public bool Equals(LinearValue? other) =>
        other is not null && Constant == other.Constant && Interval == other.Interval && Name == other.Name && Block == other.Block && Terms.AsSpan().SequenceEqual(other.Terms.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Constant);
        foreach (var term in Terms)
        {
            hash.Add(term);
        }

        return hash.ToHashCode();
    }
}
