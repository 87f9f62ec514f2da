using System.Collections.Immutable;
using System.Numerics;
using Zkml.Circuits.Values;

namespace Zkml.Circuits.Backends;

/// <summary>
/// The terms of a linear combination whose coefficients have one magnitude: magnitude · (Σ added - Σ subtracted). Grouped in this way, a combination takes one
/// instruction per term and one per magnitude, instead of two per term.
/// </summary>
internal sealed record LinearGroup(BigInteger Magnitude, ImmutableArray<int> Added, ImmutableArray<int> Subtracted)
{
    /// <summary>
    /// The groups of a combination by ascending magnitude, except that a group with an added term comes first, so that a sum need not begin with a negation.
    /// </summary>
    public static IReadOnlyList<LinearGroup> Of(LinearValue linear)
    {
        var groups = new SortedDictionary<BigInteger, (ImmutableArray<int>.Builder Added, ImmutableArray<int>.Builder Subtracted)>();
        foreach (var term in linear.Terms)
        {
            var magnitude = BigInteger.Abs(term.Coefficient);
            if (!groups.TryGetValue(magnitude, out var group))
            {
                group = (ImmutableArray.CreateBuilder<int>(), ImmutableArray.CreateBuilder<int>());
                groups.Add(magnitude, group);
            }

            (term.Coefficient.Sign < 0 ? group.Subtracted : group.Added).Add(term.Value);
        }

        var result = groups.Select(group => new LinearGroup(group.Key, group.Value.Added.ToImmutable(), group.Value.Subtracted.ToImmutable())).ToList();
        var first = result.FindIndex(group => group.Added.Length > 0);
        if (first > 0)
        {
            result.Insert(0, result[first]);
            result.RemoveAt(first + 1);
        }

        return result;
    }
}
