namespace Zkml.Training.Trees.Growing;

/// <summary>
/// MT19937 (Matsumoto and Nishimura, 1998), seeded and drawn from as NumPy's RandomState does it (numpy/random/src/mt19937), so that a seed
/// means the same tree here as in scikit-learn.
/// </summary>
internal sealed class MersenneTwister
{
    private const int Length = 624;
    private const int Shift = 397;

    private readonly uint[] _state = new uint[Length];
    private int _next = Length;

    public MersenneTwister(uint seed)
    {
        for (var i = 0; i < Length; i++)
        {
            _state[i] = seed;
            seed = (1812433253 * (seed ^ (seed >> 30))) + (uint)i + 1;
        }
    }

    public uint Next()
    {
        if (_next == Length)
        {
            Twist();
            _next = 0;
        }

        var tempered = _state[_next++];
        tempered ^= tempered >> 11;
        tempered ^= (tempered << 7) & 0x9D2C5680;
        tempered ^= (tempered << 15) & 0xEFC60000;
        return tempered ^ (tempered >> 18);
    }

    /// <summary>A number from 0 to <paramref name="bound"/> - 1: drawn with just enough bits, again until it fits.</summary>
    public int Next(int bound)
    {
        if (bound == 1)
        {
            return 0;
        }

        var mask = uint.MaxValue >> System.Numerics.BitOperations.LeadingZeroCount((uint)bound - 1);
        uint drawn;
        do
        {
            drawn = Next() & mask;
        }
        while (drawn >= (uint)bound);
        return (int)drawn;
    }

    private void Twist()
    {
        for (var i = 0; i < Length; i++)
        {
            var joined = (_state[i] & 0x80000000) | (_state[(i + 1) % Length] & 0x7FFFFFFF);
            _state[i] = _state[(i + Shift) % Length] ^ (joined >> 1) ^ ((joined & 1) * 0x9908B0DF);
        }
    }
}
