using System.Collections.Concurrent;
using System.Numerics;

namespace Zkml.Aleo.Arithmetic;

/// <summary>The Pedersen hash of few bits: the generator times their number (snarkVM console/algorithms/src/pedersen).</summary>
internal sealed class Pedersen
{
    private static readonly ConcurrentDictionary<int, Pedersen> Instances = new();

    private readonly PedersenParameters _parameters;
    private readonly int _mostBits;

    private Pedersen(int mostBits)
    {
        _parameters = PedersenParameters.Of(mostBits);
        _mostBits = mostBits;
    }

    /// <summary>The hash of at most 64 or 128 bits.</summary>
    public static Pedersen OfSize(int mostBits) => Instances.GetOrAdd(mostBits, static key => new(key));

    /// <summary>The hash, or null for too many bits.</summary>
    public GroupElement? TryHash(List<bool> bits)
    {
        if (bits.Count > _mostBits)
        {
            return null;
        }

        var number = BigInteger.Zero;
        for (var bit = bits.Count - 1; bit >= 0; bit--)
        {
            number = (number << 1) | (bits[bit] ? BigInteger.One : BigInteger.Zero);
        }

        return _parameters.Generator * ScalarElement.From(number);
    }

    /// <summary>The hash, hidden by a multiple of a second point; null for too many bits.</summary>
    public GroupElement? TryCommit(List<bool> bits, ScalarElement randomizer) => TryHash(bits) + (_parameters.Randomizer * randomizer);
}
