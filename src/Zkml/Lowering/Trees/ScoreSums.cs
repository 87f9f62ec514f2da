using System.Globalization;
using System.Numerics;
using Zkml.Circuits;
using Zkml.Circuits.Building;
using Zkml.Circuits.Values;
using Zkml.Models.Trees;

namespace Zkml.Lowering.Trees;

/// <summary>The sum of each score over the trees, packed or not, as linear combinations.</summary>
internal sealed class ScoreSums(CircuitBuilder builder, TreeEnsemble<long> ensemble, ScorePacking? packing)
{
    private readonly BigInteger[] _constants = [.. ensemble.BaseScores.Select(score => (BigInteger)score)];
    private readonly List<LinearTerm>[] _terms = [.. ensemble.BaseScores.Select(_ => new List<LinearTerm>())];
    private readonly List<LinearTerm> _packed = [];

    /// <summary>Adds what a tree gives.</summary>
    public void Add(LoweredTree tree, ConditionBits tests)
    {
        if (tree.Form != SelectionForm.Packed)
        {
            tree.AddTo(_terms, _constants, builder, tests);
            return;
        }

        for (var score = 0; score < _constants.Length; score++)
        {
            _constants[score] += tree.Minimum(score);
        }

        _packed.Add(new(1, tree.SelectPacked(packing!, builder, tests)));
    }

    /// <summary>The scores.</summary>
    /// <param name="bound">What each is proven to lie in.</param>
    public int[] Finish(Func<int, Interval> bound)
    {
        var unpacked = packing?.Unpack(builder, [_packed]);
        return [.. _terms.Select((terms, score) => builder.Linear(
            unpacked is null ? terms : [.. terms, new(1, unpacked[score])],
            _constants[score],
            string.Create(CultureInfo.InvariantCulture, $"score{score}"),
            bound(score)))];
    }
}
