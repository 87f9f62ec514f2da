namespace Zkml.Lowering.Trees;

/// <summary>The different tests of all trees, and the range of the feature in which each one's answer matters.</summary>
internal sealed class TestTable
{
    private readonly Dictionary<FeatureTest, FeatureRange> _ranges = [];

    /// <summary>The tests.</summary>
    public IReadOnlyDictionary<FeatureTest, FeatureRange> Ranges => _ranges;

    /// <summary>Adds the tests of a diagram.</summary>
    public void Add(DecisionDiagram diagram)
    {
        foreach (var (test, range) in diagram.Tests)
        {
            _ranges[test] = _ranges.TryGetValue(test, out var known) ? known.Hull(range) : range;
        }
    }
}
