namespace Zkml.Circuits.Passes.Sharing;

/// <summary>
/// Pairs by the number of sums in which they occur. Counts only shrink, so priorities are corrected lazily: a stale pair is requeued when it is dequeued.
/// </summary>
internal sealed class PairQueue
{
    /// <summary>The pairs of each count, the lowest first, so that the same sums give the same program.</summary>
    private readonly List<PriorityQueue<ulong, ulong>> _pairsOfCount = [];

    public void Offer(ulong pair, int count)
    {
        while (_pairsOfCount.Count <= count)
        {
            _pairsOfCount.Add(new());
        }

        _pairsOfCount[count].Enqueue(pair, pair);
    }

    /// <summary>The most frequent pair, the lowest on ties; null if none occurs in as many sums as are given, two or more.</summary>
    public ulong? Take(PairCounts counts, int minimum)
    {
        for (var count = _pairsOfCount.Count - 1; count >= minimum; count--)
        {
            while (_pairsOfCount[count].TryDequeue(out var pair, out _))
            {
                var present = counts[pair];
                if (present == count)
                {
                    return pair;
                }

                if (present >= PairCounts.Minimum)
                {
                    Offer(pair, present);
                }
            }

            _pairsOfCount.RemoveAt(count);
        }

        return null;
    }
}
