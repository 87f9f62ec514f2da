using System.Runtime.InteropServices;

namespace Zkml.Circuits.Passes.Sharing;

/// <summary>
/// Sums of signed addends, and the number of sums in which each pair of addends occurs. An addend is a value of the circuit, or a sum of two addends that
/// <see cref="Replace"/> has added.
/// </summary>
internal sealed class SumTable
{
    private readonly List<List<SignedAddend>> _sums = [];
    private readonly List<List<int>> _sumsOfAddend = [];
    private readonly PairCounts _counts = new();
    private readonly PairQueue _queue = new();

    /// <summary>How often each signed addend occurs together with the current one; all zero between uses.</summary>
    private int[] _neighbours = [];

    /// <summary>A sum of addends.</summary>
    public IReadOnlyList<SignedAddend> this[int sum] => _sums[sum];

    /// <summary>Adds a sum of distinct addends and returns its index. Pairs are not counted before <see cref="CountPairs"/>.</summary>
    public int Add(IEnumerable<SignedAddend> addends)
    {
        List<SignedAddend> sum = [.. addends];
        foreach (var signed in sum)
        {
            Enlist(signed.Addend, _sums.Count);
        }

        _sums.Add(sum);
        return _sums.Count - 1;
    }

    /// <summary>Counts the pairs of all sums.</summary>
    public void CountPairs()
    {
        for (var addend = 0; addend < _sumsOfAddend.Count; addend++)
        {
            CountPairsWith(addend, isLower: true);
        }
    }

    /// <summary>The pair that occurs in the most sums, if one occurs in at least as many as are given, two or more.</summary>
    public SignedPair? MostFrequent(int minimum) => _queue.Take(_counts, minimum) is { } key ? SignedPair.Of(key) : null;

    /// <summary>Replaces a pair by one addend, its sum, wherever it occurs.</summary>
    /// <param name="pair">A result of <see cref="MostFrequent"/>.</param>
    /// <param name="addend">A number greater than all addends so far.</param>
    public void Replace(SignedPair pair, int addend)
    {
        foreach (var place in SumsWith(pair))
        {
            var sum = _sums[place];
            var first = Remove(sum, pair.First);
            var second = Remove(sum, pair.Second);
            _counts.Decrease(pair.Key);
            foreach (var other in sum)
            {
                _counts.Decrease(SignedPair.Of(first, other).Key);
                _counts.Decrease(SignedPair.Of(second, other).Key);
            }

            sum.Add(new(addend, first.IsSubtracted));
            Enlist(addend, place);
        }

        CountPairsWith(addend, isLower: false);
    }

    /// <summary>Counts the pairs of an addend with all addends that have a higher number, or a lower one.</summary>
    private void CountPairsWith(int addend, bool isLower)
    {
        if (_neighbours.Length < 2 * _sumsOfAddend.Count)
        {
            Array.Resize(ref _neighbours, 4 * _sumsOfAddend.Count);
        }

        var touched = new List<SignedAddend>();
        foreach (var place in _sumsOfAddend[addend])
        {
            var sum = CollectionsMarshal.AsSpan(_sums[place]);
            var self = sum[Find(_sums[place], addend)];
            foreach (var other in sum)
            {
                if (other.Addend != addend && other.Addend > addend == isLower && _neighbours[other.Beside(self).Code]++ == 0)
                {
                    touched.Add(other.Beside(self));
                }
            }
        }

        var added = new SignedAddend(addend, false);
        foreach (var other in touched)
        {
            var count = _neighbours[other.Code];
            _neighbours[other.Code] = 0;
            if (count >= PairCounts.Minimum)
            {
                var pair = SignedPair.Of(added, other).Key;
                _counts.Add(pair, count);
                _queue.Offer(pair, count);
            }
        }
    }

    private List<int> SumsWith(SignedPair pair)
    {
        var (fewer, other) = _sumsOfAddend[pair.First].Count <= _sumsOfAddend[pair.Second].Count ? (pair.First, pair.Second) : (pair.Second, pair.First);
        var found = new List<int>();
        var stale = 0;
        foreach (var place in _sumsOfAddend[fewer])
        {
            var sum = _sums[place];
            var position = Find(sum, fewer);
            if (position < 0)
            {
                stale++;
                continue;
            }

            // The other addend must occur together with this one with the pair's sign.
            var wanted = new SignedAddend(other, sum[position].IsSubtracted != pair.IsDifference);
            if (Codes(sum).Contains(wanted.Code))
            {
                found.Add(place);
            }
        }

        if (stale * 2 > _sumsOfAddend[fewer].Count)
        {
            _sumsOfAddend[fewer].RemoveAll(place => Find(_sums[place], fewer) < 0);
        }

        return found;
    }

    private static SignedAddend Remove(List<SignedAddend> sum, int addend)
    {
        var position = Find(sum, addend);
        var removed = sum[position];
        sum.RemoveAt(position);
        return removed;
    }

    /// <summary>The index of an addend in a sum, with either sign; negative if it does not occur.</summary>
    private static int Find(List<SignedAddend> sum, int addend) => Codes(sum).IndexOfAny(addend << 1, (addend << 1) | 1);

    private static Span<int> Codes(List<SignedAddend> sum) => MemoryMarshal.Cast<SignedAddend, int>(CollectionsMarshal.AsSpan(sum));

    private void Enlist(int addend, int sum)
    {
        while (_sumsOfAddend.Count <= addend)
        {
            _sumsOfAddend.Add([]);
        }

        _sumsOfAddend[addend].Add(sum);
    }
}
