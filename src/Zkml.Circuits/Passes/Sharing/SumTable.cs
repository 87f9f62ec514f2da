using System.Runtime.InteropServices;

namespace Zkml.Circuits.Passes.Sharing;

/// <summary>
/// Sums of signed addends, and in how many of them each pair of addends stands. An addend is a value of the circuit, or a sum of two addends that
/// <see cref="Replace"/> has added.
/// </summary>
internal sealed class SumTable
{
    private readonly List<Dictionary<int, bool>> _sums = [];
    private readonly List<List<int>> _sumsOfAddend = [];
    private readonly Dictionary<SignedPair, int> _counts = [];
    private readonly PairQueue _queue = new();

    /// <summary>A sum of addends; true marks one that is subtracted.</summary>
    public IReadOnlyDictionary<int, bool> this[int sum] => _sums[sum];

    /// <summary>Adds a sum and gives its place. Pairs are not counted before <see cref="CountPairs"/>.</summary>
    public int Add(IEnumerable<(int Addend, bool IsSubtracted)> addends)
    {
        var sum = new Dictionary<int, bool>();
        foreach (var (addend, isSubtracted) in addends)
        {
            sum.Add(addend, isSubtracted);
            Enlist(addend, _sums.Count);
        }

        _sums.Add(sum);
        return _sums.Count - 1;
    }

    /// <summary>Counts the pairs of all sums.</summary>
    public void CountPairs()
    {
        foreach (var sum in _sums)
        {
            var addends = sum.ToArray();
            for (var i = 0; i < addends.Length; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(_counts, Pair(addends[i], addends[j]), out _)++;
                }
            }
        }

        foreach (var (pair, count) in _counts)
        {
            _queue.Offer(pair, count);
        }
    }

    /// <summary>A pair that stands in the most sums, if one stands in two or more.</summary>
    public SignedPair? MostFrequent() => _queue.Take(_counts);

    /// <summary>Puts one addend, the sum of the pair, in the place of the pair wherever it stands.</summary>
    /// <param name="pair">What <see cref="MostFrequent"/> gave.</param>
    /// <param name="addend">A number that no addend has yet.</param>
    public void Replace(SignedPair pair, int addend)
    {
        var grown = new HashSet<SignedPair>();
        foreach (var place in SumsWith(pair))
        {
            var sum = _sums[place];
            sum.Remove(pair.First, out var isFirstSubtracted);
            sum.Remove(pair.Second, out var isSecondSubtracted);
            Change(pair, -1);
            foreach (var other in sum)
            {
                Change(Pair(new(pair.First, isFirstSubtracted), other), -1);
                Change(Pair(new(pair.Second, isSecondSubtracted), other), -1);
                var next = Pair(new(addend, isFirstSubtracted), other);
                Change(next, 1);
                grown.Add(next);
            }

            sum.Add(addend, isFirstSubtracted);
            Enlist(addend, place);
        }

        foreach (var next in grown)
        {
            _queue.Offer(next, _counts.GetValueOrDefault(next));
        }
    }

    private static SignedPair Pair(KeyValuePair<int, bool> one, KeyValuePair<int, bool> other) =>
        new(int.Min(one.Key, other.Key), int.Max(one.Key, other.Key), one.Value != other.Value);

    private List<int> SumsWith(SignedPair pair)
    {
        var (fewer, other) = _sumsOfAddend[pair.First].Count <= _sumsOfAddend[pair.Second].Count ? (pair.First, pair.Second) : (pair.Second, pair.First);
        var found = new List<int>();
        var stale = 0;
        foreach (var place in _sumsOfAddend[fewer])
        {
            if (!_sums[place].TryGetValue(fewer, out var isFewerSubtracted))
            {
                stale++;
            }
            else if (_sums[place].TryGetValue(other, out var isOtherSubtracted) && isFewerSubtracted != isOtherSubtracted == pair.IsDifference)
            {
                found.Add(place);
            }
        }

        if (stale * 2 > _sumsOfAddend[fewer].Count)
        {
            _sumsOfAddend[fewer].RemoveAll(place => !_sums[place].ContainsKey(fewer));
        }

        return found;
    }

    private void Change(SignedPair pair, int by)
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, pair, out _);
        count += by;
        if (count == 0)
        {
            _counts.Remove(pair);
        }
    }

    private void Enlist(int addend, int sum)
    {
        while (_sumsOfAddend.Count <= addend)
        {
            _sumsOfAddend.Add([]);
        }

        _sumsOfAddend[addend].Add(sum);
    }
}
