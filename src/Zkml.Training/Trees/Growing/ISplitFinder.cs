namespace Zkml.Training.Trees.Growing;

/// <summary>Finds the best split of a node.</summary>
internal interface ISplitFinder
{
    /// <param name="node">A node that may be split; the finder may note in it which features are constant.</param>
    /// <param name="samples">The node's samples.</param>
    /// <returns><see cref="SplitCandidate.None"/> if there is no way to split it.</returns>
    SplitCandidate Find(GrowingNode node, ReadOnlySpan<int> samples);

    /// <summary>Is told that a node was split and that both children will be looked at.</summary>
    /// <param name="parent">The node; its children are set.</param>
    /// <param name="samples">The node's samples, those of the one child before those of the other.</param>
    void EnterChildren(GrowingNode parent, ReadOnlySpan<int> samples)
    {
    }
}
