using System.Collections.Concurrent;
using Zkml.Aleo.Arithmetic;

namespace Zkml.Aleo.Counting.Hashing;

/// <summary>
/// The points that a BHP's circuit looks up: for every triplet of a block its base times 1, 2, 3 and 4, in Montgomery form
/// (snarkVM circuit/algorithms/src/bhp/hasher/mod.rs). Each is computed at its first use.
/// </summary>
internal sealed class BhpTable
{
    private static readonly ConcurrentDictionary<int, BhpTable> Tables = new();

    private readonly IReadOnlyList<ExtendedPoint[]> _multiples;
    private readonly (FieldElement X, FieldElement Y)[]?[] _triplets;

    private BhpTable(int size)
    {
        Parameters = BhpParameters.Of(size);
        _multiples = Bhp.OfSize(size).Multiples;
        _triplets = new (FieldElement X, FieldElement Y)[]?[_multiples.Count];
    }

    /// <summary>The hash whose points these are.</summary>
    public BhpParameters Parameters { get; }

    /// <summary>The points of a triplet of a block.</summary>
    public (FieldElement X, FieldElement Y)[] this[int triplet] => _triplets[triplet] ??= Array.ConvertAll(
        _multiples[triplet], point => MontgomeryCurve.FromEdwards(point.ToGroup()));

    /// <summary>The table of the nominal size 256, 512, 768 or 1024.</summary>
    public static BhpTable OfSize(int size) => Tables.GetOrAdd(size, static key => new(key));
}
