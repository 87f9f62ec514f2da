using System.Numerics;

namespace Zkml.Circuits.Passes.Sharing;

/// <summary>
/// In how many sums each pair stands. A pair that stands in one sum will never stand in two, as sums only lose addends and gain new ones: so it is not kept.
/// </summary>
/// <remarks>
/// A table with linear probing, since most of the work of sharing are look-ups of pairs that are not there. Pairs stay in it when their count has gone
/// down, until it grows.
/// </remarks>
internal sealed class PairCounts
{
    /// <summary>A pair that stands in fewer sums is of no use.</summary>
    public const int Minimum = 2;

    /// <summary>2^64 divided by the golden ratio: it spreads keys that differ in few bits (Knuth, "The Art of Computer Programming", volume 3, 6.4).</summary>
    private const ulong GoldenRatio = 0x9E3779B97F4A7C15;

    /// <summary>Keys of pairs, none of which is 0, as the two addends differ; 0 is a free place.</summary>
    private ulong[] _keys = new ulong[1 << 10];
    private int[] _counts = new int[1 << 10];
    private int _used;

    /// <summary>The count of a pair; less than <see cref="Minimum"/> where it is not worth keeping.</summary>
    public int this[ulong pair] => _counts[Find(pair)];

    /// <summary>Adds a pair that is not there.</summary>
    public void Add(ulong pair, int count)
    {
        if (2 * ++_used > _keys.Length)
        {
            Grow();
        }

        Put(pair, count);
    }

    /// <summary>Takes one from the count of a pair, if it is there.</summary>
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
