using System.Globalization;
using Zkml.Circuits;
using Zkml.Circuits.Building;
using Zkml.Circuits.Gadgets;

namespace Zkml.Lowering.Trees;

/// <summary>
/// The tests of a tree whose thresholds are inputs: t - x is at least 0, a bit more than the feature has for each split, and many splits share a
/// word. A feature that can be two numbers only is its own test: one threshold tells them apart, whatever the model, so that it is no secret.
/// </summary>
internal sealed class PrivateThresholds : ISplitBits
{
    private readonly CircuitBuilder _builder;
    private readonly Dictionary<int, int> _atMost = [];

    private PrivateThresholds(CircuitBuilder builder) => _builder = builder;

    /// <inheritdoc/>
    public int AtMost(int split, SplitCondition test) => _atMost[split];

    /// <inheritdoc/>
    public int Above(int split, SplitCondition test) => _builder.Linear([new(-1, _atMost[split])], 1, bound: Interval.Bit);

    /// <summary>The tests of all trees.</summary>
    /// <param name="builder">Where to build.</param>
    /// <param name="diagrams">The trees.</param>
    /// <param name="features">The circuit's value of each feature.</param>
    /// <param name="weights">Where thresholds become inputs.</param>
    public static PrivateThresholds[] Lower(CircuitBuilder builder, IReadOnlyList<DecisionDiagram> diagrams, IReadOnlyList<int> features, WeightInputs weights)
    {
        var results = diagrams.Select(_ => new PrivateThresholds(builder)).ToArray();
        var open = new List<(int Tree, int Split)>();
        var differences = new List<int>();
        for (var tree = 0; tree < diagrams.Count; tree++)
        {
            var nodes = diagrams[tree].Nodes;
            for (var i = nodes.Length - 1; i >= 0; i--)
            {
                if (nodes[i].IsLeaf)
                {
                    continue;
                }

                if (!nodes[i].Test.IsSimple)
                {
                    throw new ModelDoesNotFitException($"tree {tree}: a test of a set of numbers has no private form; only single thresholds can be private");
                }

                var feature = features[nodes[i].Test.Feature];
                var range = builder.IntervalOf(feature);
                if (range.Maximum - range.Minimum == 1)
                {
                    results[tree]._atMost[i] = builder.Linear([new(-1, feature)], range.Maximum, bound: Interval.Bit);
                    continue;
                }

                var name = string.Create(CultureInfo.InvariantCulture, $"tree{tree}_threshold{i}");
                var threshold = weights.Add(name, (int)(range.Maximum - range.Minimum).GetBitLength(), nodes[i].Test.Threshold - range.Minimum);
                open.Add((tree, i));
                differences.Add(builder.Linear([new(1, threshold), new(-1, feature)], range.Minimum));
            }
        }

        builder.BeginBlock("tests", "Whether each feature is at most its threshold; several tests share a word.");
        var bits = SignGadget.AtLeastZero(builder, differences);
        for (var k = 0; k < bits.Length; k++)
        {
            results[open[k].Tree]._atMost[open[k].Split] = bits[k];
        }

        return results;
    }
}
