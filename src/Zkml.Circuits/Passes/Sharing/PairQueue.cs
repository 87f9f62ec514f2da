namespace Zkml.Circuits.Passes.Sharing;

/// <summary>
/// Pairs by how often they stand in sums. Counts only ever shrink: so a pair is put back where it belongs when it is taken, and nobody tells of a count before.
/// </summary>
internal sealed class PairQueue
{
    /// <summary>For each count its pairs, the lowest first: so that the same sums give the same program.</summary>
    private readonly List<PriorityQueue<ulong, ulong>> _pairsOfCount = [];

    public void Offer(ulong pair, int count)
    {
        while (_pairsOfCount.Count <= count)
        {
            _pairsOfCount.Add(new());
        }

        _pairsOfCount[count].Enqueue(pair, pair);
    }

    /// <summary>A most frequent pair, the lowest of several; null if none stands in two sums or more.</summary>
    public ulong? Take(PairCounts counts)
    {
        for (var count = _pairsOfCount.Count - 1; count >= PairCounts.Minimum; count--)
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
