namespace Zkml.Lowering.Trees;

/// <summary>The circuit's bits that say which way a sample goes at the splits of a diagram.</summary>
internal interface ISplitBits
{
    /// <summary>1 where the feature is above the threshold.</summary>
    /// <param name="split">The split's place in the diagram.</param>
    /// <param name="test">What it asks.</param>
    int Above(int split, SplitCondition test);

    /// <summary>1 where the feature is at most the threshold.</summary>
    /// <inheritdoc cref="Above"/>
    int AtMost(int split, SplitCondition test);
}
