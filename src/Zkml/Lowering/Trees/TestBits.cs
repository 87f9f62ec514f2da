using Zkml.Circuits;
using Zkml.Circuits.Building;
using Zkml.Circuits.Values;

namespace Zkml.Lowering.Trees;

/// <summary>The circuit's bit for each test: the negation of the bit that was computed is as free as the bit itself.</summary>
internal sealed class TestBits(CircuitBuilder builder) : ISplitBits
{
    private readonly Dictionary<FeatureTest, int> _above = [];
    private readonly Dictionary<FeatureTest, int> _atMost = [];

    /// <inheritdoc/>
    public int Above(int split, FeatureTest test) => _above.TryGetValue(test, out var bit) ? bit : _above[test] = test.IsSimple ? Not(_atMost[test]) : AlternatingSum(test);

    /// <inheritdoc/>
    public int AtMost(int split, FeatureTest test) => _atMost.TryGetValue(test, out var bit) ? bit : _atMost[test] = Not(Above(split, test));

    public void SetAbove(FeatureTest test, int bit) => _above.Add(test, bit);

    public void SetAtMost(FeatureTest test, int bit) => _atMost.Add(test, bit);

    // Above the first threshold, less above the second, and so on.
    private int AlternatingSum(FeatureTest test) =>
        builder.Linear([.. test.Thresholds.Select((threshold, i) => new LinearTerm(i % 2 == 0 ? 1 : -1, Above(-1, threshold)))], bound: Interval.Bit);

    private int Not(int bit) => builder.Linear([new(-1, bit)], 1, bound: Interval.Bit);
}
