using System.Collections.Concurrent;

namespace Zkml.Aleo.Arithmetic;

/// <summary>What makes one Pedersen hash.</summary>
/// <param name="Generator">The base for the message's number.</param>
/// <param name="Randomizer">The base for a commitment's scalar.</param>
internal sealed record PedersenParameters(GroupElement Generator, GroupElement Randomizer)
{
    private static readonly ConcurrentDictionary<int, PedersenParameters> Instances = new();

    /// <summary>The parameters for at most 64 or 128 bits.</summary>
    public static PedersenParameters Of(int mostBits) => Instances.GetOrAdd(mostBits, static key => HashBases.Read($"ped{key}", hash =>
        new PedersenParameters(HashBases.Point(hash.GetProperty("generator")), HashBases.Point(hash.GetProperty("randomizer")))));
}
