using System.Collections.Concurrent;
using Zkml.Aleo.Arithmetic;

namespace Zkml.Aleo.Counting.Hashing;

/// <summary>
/// The points that a BHP's circuit looks up: for every triplet of a block its base times 1, 2, 3 and 4, in Montgomery form
/// (snarkVM circuit/algorithms/src/bhp/hasher/mod.rs). Each is computed at its first use.
/// </summary>
internal sealed class BhpTable(Bhp hash)
{
    private static readonly ConcurrentDictionary<int, BhpTable> Tables = new();

    private readonly (FieldElement X, FieldElement Y)[]?[] _triplets = new (FieldElement X, FieldElement Y)[]?[hash.Multiples.Count];

    /// <summary>The hash whose points these are.</summary>
    public Bhp Hash { get; } = hash;

    /// <summary>The points of a triplet of a block.</summary>
    public (FieldElement X, FieldElement Y)[] this[int triplet] => _triplets[triplet] ??= Array.ConvertAll(
        Hash.Multiples[triplet], point => MontgomeryCurve.FromEdwards(point.ToGroup()));

    /// <summary>The table of the nominal size 256, 512, 768 or 1024.</summary>
    public static BhpTable OfSize(int size) => Tables.GetOrAdd(size, static key => new(Bhp.OfSize(key)));
}
