using System.Collections.Concurrent;

namespace Zkml.Aleo.Arithmetic;

/// <summary>What makes one BHP hash.</summary>
/// <param name="Domain">The 188 bits that separate it from the others, before the length of every first block.</param>
/// <param name="WindowSize">The number of bases of a window; each is 16 times the one before.</param>
/// <param name="Generators">The first base of every window.</param>
/// <param name="Randomizer">The base for a commitment's scalar.</param>
internal sealed record BhpParameters(bool[] Domain, int WindowSize, GroupElement[] Generators, GroupElement Randomizer)
{
    /// <summary>The bits of a triplet: two choose a multiple from 1 to 4, the third its sign.</summary>
    public const int ChunkBits = 3;

    private static readonly ConcurrentDictionary<int, BhpParameters> Instances = new();

    /// <summary>The bits of the message that a block takes, besides 252 of the domain and length or of the block before.</summary>
    public int BlockBits => (ChunkBits * WindowSize * Generators.Length) - FieldElement.DataBits;

    /// <summary>The parameters of the nominal size 256, 512, 768 or 1024.</summary>
    public static BhpParameters Of(int size) => Instances.GetOrAdd(size, static key => HashBases.Read($"bhp{key}", hash => new BhpParameters(
        [.. hash.GetProperty("domainBits").GetString()!.Select(bit => bit == '1')],
        hash.GetProperty("windowSize").GetInt32(),
        [.. hash.GetProperty("generators").EnumerateArray().Select(HashBases.Point)],
        HashBases.Point(hash.GetProperty("randomizer")))));
}
