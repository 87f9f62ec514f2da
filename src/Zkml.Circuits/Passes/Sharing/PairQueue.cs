namespace Zkml.Circuits.Passes.Sharing;

/// <summary>
/// Pairs by how often they stand in sums. An entry may be older than the count: it is looked up when it is taken, and put back where it belongs. So
/// only counts that grow need to be told.
/// </summary>
internal sealed class PairQueue
{
    private readonly PriorityQueue<SignedPair, (int NegativeCount, SignedPair Pair)> _entries = new();

    public void Offer(SignedPair pair, int count)
    {
        if (count > 1)
        {
            // Of equally frequent pairs the lowest, so that the same sums give the same program.
            _entries.Enqueue(pair, (-count, pair));
        }
    }

    public SignedPair? Take(Dictionary<SignedPair, int> counts)
    {
        while (_entries.TryDequeue(out var pair, out var priority))
        {
            var count = counts.GetValueOrDefault(pair);
            if (count == -priority.NegativeCount)
            {
                return pair;
            }

            Offer(pair, count);
        }

        return null;
    }
}
