using Zkml.Data.Randomness;

namespace Zkml.Training.Networks;

/// <summary>Deals the numbers 0 to count - 1 in random order, all of them before any comes again.</summary>
internal sealed class EpochSampler
{
    private readonly SplitMix64 _random;
    private readonly int[] _order;
    private int _next;

    public EpochSampler(int count, SplitMix64 random)
    {
        _random = random;
        _order = random.Permutation(count);
    }

    public int Deal()
    {
        if (_next == _order.Length)
        {
            _random.Shuffle<int>(_order);
            _next = 0;
        }

        return _order[_next++];
    }
}
