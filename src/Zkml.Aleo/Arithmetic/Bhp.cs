using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace Zkml.Aleo.Arithmetic;

/// <summary>The Bowe-Hopwood-Pedersen hash of bits in blocks of any number (snarkVM console/algorithms/src/bhp).</summary>
internal sealed class Bhp
{
    private const int LengthBits = 64;
    private static readonly ConcurrentDictionary<int, Bhp> Instances = new();

    private readonly BhpParameters _parameters;

    private Bhp(BhpParameters parameters)
    {
        _parameters = parameters;
        Multiples = [.. parameters.Generators.SelectMany(generator => CreateMultiples(generator, parameters.WindowSize))];
    }

    /// <summary>For every triplet of a block, its base times 1, 2, 3 and 4.</summary>
    public IReadOnlyList<ExtendedPoint[]> Multiples { get; }

    /// <summary>The hash of the nominal size 256, 512, 768 or 1024.</summary>
    public static Bhp OfSize(int size) => Instances.GetOrAdd(size, static key => new(BhpParameters.Of(key)));

    /// <summary>The hash of at least one bit.</summary>
    public GroupElement Hash(List<bool> bits)
    {
        var all = CollectionsMarshal.AsSpan(bits);
        List<bool> preimage = [.. _parameters.Domain];
        for (var bit = 0; bit < LengthBits; bit++)
        {
            preimage.Add(((ulong)all.Length >> bit & 1) != 0);
        }

        var blockBits = _parameters.BlockBits;
        for (var start = 0; ; start += blockBits)
        {
            preimage.AddRange(all.Slice(start, Math.Min(blockBits, all.Length - start)));
            var digest = HashBlock(CollectionsMarshal.AsSpan(preimage)).ToGroup();
            if (start + blockBits >= all.Length)
            {
                return digest;
            }

            preimage.Clear();
            preimage.AddRange(digest.X.ToBits().AsSpan(0, FieldElement.DataBits));
        }
    }

    /// <summary>The hash, hidden by a multiple of a point that nobody knows the logarithm of.</summary>
    public GroupElement Commit(List<bool> bits, ScalarElement randomizer) => Hash(bits) + (_parameters.Randomizer * randomizer);

    /// <summary>The sum of a point a triplet; missing bits are zeros.</summary>
    private ExtendedPoint HashBlock(ReadOnlySpan<bool> bits)
    {
        var sum = ExtendedPoint.Identity;
        for (var triplet = 0; triplet * BhpParameters.ChunkBits < bits.Length; triplet++)
        {
            var rest = bits[(triplet * BhpParameters.ChunkBits)..];
            var multiple = (rest[0] ? 1 : 0) + (rest.Length > 1 && rest[1] ? 2 : 0);
            var point = Multiples[triplet][multiple];
            sum += rest.Length > 2 && rest[2] ? -point : point;
        }

        return sum;
    }

    private static IEnumerable<ExtendedPoint[]> CreateMultiples(GroupElement generator, int windowSize)
    {
        var point = ExtendedPoint.From(generator);
        for (var index = 0; index < windowSize; index++)
        {
            var twice = point.Double();
            yield return [point, twice, twice + point, twice.Double()];
            point = twice.Double().Double().Double();
        }
    }
}
