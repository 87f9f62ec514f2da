using Zkml.Circuits;
using Zkml.Circuits.Building;

namespace Zkml.Lowering.Trees;

/// <summary>The circuit's bit for each test: the negation of the bit that was computed is as free as the bit itself.</summary>
internal sealed class TestBits(CircuitBuilder builder)
{
    private readonly Dictionary<FeatureTest, int> _above = [];
    private readonly Dictionary<FeatureTest, int> _atMost = [];

    /// <summary>1 where the feature is above the threshold.</summary>
    public int Above(FeatureTest test) => _above.TryGetValue(test, out var bit) ? bit : _above[test] = Not(_atMost[test]);

    /// <summary>1 where the feature is at most the threshold.</summary>
    public int AtMost(FeatureTest test) => _atMost.TryGetValue(test, out var bit) ? bit : _atMost[test] = Not(_above[test]);

    public void SetAbove(FeatureTest test, int bit) => _above.Add(test, bit);

    public void SetAtMost(FeatureTest test, int bit) => _atMost.Add(test, bit);

    private int Not(int bit) => builder.Linear([new(-1, bit)], 1, bound: Interval.Bit);
}
