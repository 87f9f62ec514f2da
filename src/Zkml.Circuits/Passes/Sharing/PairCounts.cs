using System.Numerics;

namespace Zkml.Circuits.Passes.Sharing;

/// <summary>
/// The number of sums in which each pair occurs. A pair that occurs in one sum will never occur in two, because sums only lose addends and gain new ones; so it is not stored.
/// </summary>
/// <remarks>
/// A table with linear probing, because most of the work consists of looking up absent pairs. Pairs whose count has decreased remain in it
/// until it grows.
/// </remarks>
internal sealed class PairCounts
{
    /// <summary>A pair that occurs in fewer sums is of no use.</summary>
    public const int Minimum = 2;

    /// <summary>2^64 divided by the golden ratio: it spreads keys that differ in few bits (Knuth, "The Art of Computer Programming", volume 3, 6.4).</summary>
    private const ulong GoldenRatio = 0x9E3779B97F4A7C15;

    /// <summary>Keys of pairs, none of which is 0, because the two addends differ; 0 marks a free slot.</summary>
    private ulong[] _keys = new ulong[1 << 10];
    private int[] _counts = new int[1 << 10];
    private int _used;

    /// <summary>The count of a pair; less than <see cref="Minimum"/> if it is not worth storing.</summary>
    public int this[ulong pair] => _counts[Find(pair)];

    /// <summary>Adds a pair that is not in the table.</summary>
    public void Add(ulong pair, int count)
    {
        if (2 * ++_used > _keys.Length)
        {
            Grow();
        }

        Put(pair, count);
    }

    /// <summary>Decreases the count of a pair by one, if it is in the table.</summary>
    public void Decrease(ulong pair)
    {
        var place = Find(pair);
        if (_keys[place] != 0)
        {
            _counts[place]--;
        }
    }

    private int Find(ulong pair)
    {
        var place = (int)((pair * GoldenRatio) >> (64 - BitOperations.Log2((uint)_keys.Length)));
        while (_keys[place] != pair && _keys[place] != 0)
        {
            place = (place + 1) & (_keys.Length - 1);
        }

        return place;
    }

    private void Put(ulong pair, int count)
    {
        var place = Find(pair);
        _keys[place] = pair;
        _counts[place] = count;
    }

    private void Grow()
    {
        var (keys, counts) = (_keys, _counts);
        _keys = new ulong[2 * keys.Length];
        _counts = new int[2 * keys.Length];
        _used = 1;
        for (var place = 0; place < keys.Length; place++)
        {
            if (counts[place] >= Minimum)
            {
                Put(keys[place], counts[place]);
                _used++;
            }
        }
    }
}
