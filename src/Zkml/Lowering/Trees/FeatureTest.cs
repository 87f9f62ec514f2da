namespace Zkml.Lowering.Trees;

/// <summary>The test of a split, <c>feature &lt;= threshold</c>; splits of all trees that ask the same share its bit.</summary>
internal readonly record struct FeatureTest(int Feature, long Threshold);
