namespace Zkml.Lowering.Trees;

/// <summary>The different thresholds of all trees, and the range of the feature in which each one's answer matters.</summary>
/// <param name="features">The range of each feature.</param>
internal sealed class SplitConditions(IReadOnlyList<FeatureRange> features)
{
    private readonly Dictionary<SplitCondition, FeatureRange> _ranges = [];

    /// <summary>Tests of one threshold.</summary>
    public IReadOnlyDictionary<SplitCondition, FeatureRange> Ranges => _ranges;

    /// <summary>Adds the tests of a diagram.</summary>
    public void Add(DecisionDiagram diagram)
    {
        foreach (var (test, range) in diagram.Tests)
        {
            if (test.IsSimple)
            {
                Add(test, range);
                continue;
            }

            // Their bits are added up, and the sum is a bit only where each of them is right.
            foreach (var threshold in test.Thresholds)
            {
                Add(threshold, features[test.Feature]);
            }
        }
    }

    private void Add(SplitCondition test, FeatureRange range) => _ranges[test] = _ranges.TryGetValue(test, out var known) ? known.Hull(range) : range;
}
