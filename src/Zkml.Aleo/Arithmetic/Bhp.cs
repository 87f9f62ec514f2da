using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Text;

namespace Zkml.Aleo.Arithmetic;

/// <summary>The Bowe-Hopwood-Pedersen hash of bits in blocks of any number (snarkVM console/algorithms/src/bhp).</summary>
internal sealed class Bhp
{
    /// <summary>The bits of a triplet: two choose a multiple from 1 to 4, the third its sign.</summary>
    private const int ChunkBits = 3;

    private const int LengthBits = 64;
    private static readonly ConcurrentDictionary<int, Bhp> Instances = new();

    private readonly bool[] _domain;
    private readonly ExtendedPoint[][] _multiples;

    private Bhp(int size)
    {
        var bases = HashBases.Named($"bhp{size}");
        Randomizer = bases.Randomizer;
        WindowSize = bases.WindowSize;
        _multiples = [.. bases.Generators.SelectMany(generator => CreateMultiples(generator, bases.WindowSize))];
        BlockBits = (ChunkBits * _multiples.Length) - FieldElement.DataBits;
        _domain = Domain(bases.Domain, FieldElement.DataBits - LengthBits);
    }

    /// <summary>The triplets whose bases are multiples of one generator.</summary>
    public int WindowSize { get; }

    /// <summary>The bits of a value that a block takes.</summary>
    public int BlockBits { get; }

    /// <summary>What a commitment's scalar multiplies.</summary>
    public GroupElement Randomizer { get; }

    /// <summary>What the first block begins with.</summary>
    public ReadOnlySpan<bool> DomainBits => _domain;

    /// <summary>For every triplet of a block, its base times 1, 2, 3 and 4.</summary>
    public IReadOnlyList<ExtendedPoint[]> Multiples => _multiples;

    /// <summary>The hash of the nominal size 256, 512, 768 or 1024.</summary>
    public static Bhp OfSize(int size) => Instances.GetOrAdd(size, static key => new(key));

    /// <summary>The hash of at least one bit.</summary>
    public GroupElement Hash(List<bool> bits)
    {
        var all = CollectionsMarshal.AsSpan(bits);
        List<bool> preimage = [.. _domain];
        for (var bit = 0; bit < LengthBits; bit++)
        {
            preimage.Add(((ulong)all.Length >> bit & 1) != 0);
        }

        for (var start = 0; ; start += BlockBits)
        {
            preimage.AddRange(all.Slice(start, Math.Min(BlockBits, all.Length - start)));
            var digest = HashBlock(CollectionsMarshal.AsSpan(preimage)).ToGroup();
            if (start + BlockBits >= all.Length)
            {
                return digest;
            }

            preimage.Clear();
            preimage.AddRange(digest.X.ToBits().AsSpan(0, FieldElement.DataBits));
        }
    }

    /// <summary>The hash, hidden by a multiple of a point that nobody knows the logarithm of.</summary>
    public GroupElement Commit(List<bool> bits, ScalarElement randomizer) => Hash(bits) + (Randomizer * randomizer);

    /// <summary>The sum of a point a triplet; missing bits are zeros.</summary>
    private ExtendedPoint HashBlock(ReadOnlySpan<bool> bits)
    {
        var sum = ExtendedPoint.Identity;
        for (var triplet = 0; triplet * ChunkBits < bits.Length; triplet++)
        {
            var rest = bits[(triplet * ChunkBits)..];
            var multiple = (rest[0] ? 1 : 0) + (rest.Length > 1 && rest[1] ? 2 : 0);
            var point = _multiples[triplet][multiple];
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

    /// <summary>The text's bits, filled up with zeros, in reverse.</summary>
    private static bool[] Domain(string text, int length)
    {
        var bits = new bool[length];
        var bytes = Encoding.ASCII.GetBytes(text);
        for (var bit = 0; bit < 8 * bytes.Length; bit++)
        {
            bits[length - 1 - bit] = (bytes[bit / 8] >> (bit % 8) & 1) != 0;
        }

        return bits;
    }
}
