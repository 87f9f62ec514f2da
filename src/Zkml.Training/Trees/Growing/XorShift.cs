namespace Zkml.Training.Trees.Growing;

/// <summary>The 32-bit xorshift generator (Marsaglia, 2003) that scikit-learn's splitter draws features with (sklearn/utils/_random.pxd).</summary>
internal sealed class XorShift(uint seed)
{
    private uint _state = seed == 0 ? 1 : seed;

    /// <summary>The generator of a tree: as in scikit-learn, NumPy's generator gives its seed.</summary>
    public static XorShift From(MersenneTwister random) => new((uint)random.Next(int.MaxValue));

    /// <summary>A number from <paramref name="low"/> to <paramref name="high"/> - 1.</summary>
    public int Next(int low, int high)
    {
        _state ^= _state << 13;
        _state ^= _state >> 17;
        _state ^= _state << 5;
        return low + ((int)(_state & int.MaxValue) % (high - low));
    }
}
