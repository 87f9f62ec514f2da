using Zkml.Circuits;
using Zkml.Circuits.Building;
using Zkml.Circuits.Values;

namespace Zkml.Lowering.Trees;

/// <summary>The circuit's bit for each test: the negation of the bit that was computed is as free as the bit itself.</summary>
internal sealed class ConditionBits(CircuitBuilder builder) : ISplitBits
{
    private readonly Dictionary<SplitCondition, int> _above = [];
    private readonly Dictionary<SplitCondition, int> _atMost = [];

    /// <inheritdoc/>
    public int Above(int split, SplitCondition test) => _above.TryGetValue(test, out var bit) ? bit : _above[test] = test.IsSimple ? Not(_atMost[test]) : AlternatingSum(test);

    /// <inheritdoc/>
    public int AtMost(int split, SplitCondition test) => _atMost.TryGetValue(test, out var bit) ? bit : _atMost[test] = Not(Above(split, test));

    public void SetAbove(SplitCondition test, int bit) => _above.Add(test, bit);

    public void SetAtMost(SplitCondition test, int bit) => _atMost.Add(test, bit);

    // Above the first threshold, less above the second, and so on.
    private int AlternatingSum(SplitCondition test) =>
        builder.Linear([.. test.Thresholds.Select((threshold, i) => new LinearTerm(i % 2 == 0 ? 1 : -1, Above(-1, threshold)))], bound: Interval.Bit);

    private int Not(int bit) => builder.Linear([new(-1, bit)], 1, bound: Interval.Bit);
}
