namespace Zkml.Data.Randomness;

/// <summary>
/// The generator SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, OOPSLA 2014), written out here so that
/// a seed means the same on every platform and with every version of .NET.
/// </summary>
/// <param name="seed">Any number; equal seeds give equal sequences.</param>
internal sealed class SplitMix64(ulong seed)
{
    private ulong _state = seed;

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        var mixed = _state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>A number from 0 to <paramref name="bound"/> - 1, each with the same probability.</summary>
    /// <param name="bound">At least 1.</param>
    public int Next(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bound);
        // Lemire: Fast random integer generation in an interval, 2019. The high half of a product, without its uneven fringe.
        var fringe = unchecked(0UL - (ulong)bound) % (ulong)bound;
        ulong low;
        ulong high;
        do
        {
            high = Math.BigMul(Next(), (ulong)bound, out low);
        }
        while (low < fringe);
        return (int)high;
    }

    /// <summary>The numbers 0 to <paramref name="count"/> - 1 in random order (Fisher-Yates, from the end).</summary>
    public int[] Permutation(int count)
    {
        var order = new int[count];
        for (var i = 0; i < count; i++)
        {
            order[i] = i;
        }

        Shuffle(order);
        return order;
    }

    /// <summary>Brings the items into a random order, each order with the same probability.</summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (var last = items.Length - 1; last > 0; last--)
        {
            var other = Next(last + 1);
            (items[last], items[other]) = (items[other], items[last]);
        }
    }
}
