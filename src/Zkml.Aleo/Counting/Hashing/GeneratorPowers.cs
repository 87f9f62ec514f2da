using System.Collections.Concurrent;

namespace Zkml.Aleo.Counting.Hashing;

/// <summary>2^i times the generator of a hash, for each bit i; computed once, as each doubling takes an inversion.</summary>
internal static class GeneratorPowers
{
    // As many bits as a scalar has, the longest that is hashed so.
    private const int Count = 256;

    private static readonly ConcurrentDictionary<GroupElement, GroupElement[]> Known = new();

    /// <summary>Those of a generator, of which the platform has a handful.</summary>
    public static GroupElement[] Of(GroupElement generator) => Known.GetOrAdd(generator, static first =>
    {
        var powers = new GroupElement[Count];
        for (var (bit, power) = (0, first); bit < powers.Length; bit++, power += power)
        {
            powers[bit] = power;
        }

        return powers;
    });
}
