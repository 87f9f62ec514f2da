using Zkml.Models.Trees;

namespace Zkml.Lowering.Trees;

/// <summary>
/// What is known at each split of a tree about the feature that it tests: the feature's own range, narrowed by the tests on the way there. Splits
/// that no sample reaches, and splits that can go one way only, show themselves by it.
/// </summary>
/// <param name="features">The range of each feature.</param>
internal sealed class BranchRanges(IEnumerable<FeatureRange> features)
{
    /// <summary>What is known at the node at hand; between two trees the features' own ranges, since each walk takes back what it has set.</summary>
    private readonly FeatureRange[] _current = [.. features];

    /// <summary>The range of the tested feature at each node; null if no sample comes, and at leaves.</summary>
    public FeatureRange?[] Of(DecisionTree<long> tree)
    {
        var found = new FeatureRange?[tree.Nodes.Length];

        // Without recursion, since a chain may be as deep as the tree has nodes. A step first sets a feature's range, then visits its node.
        var steps = new Stack<Step>([new(0, -1, default)]);
        while (steps.TryPop(out var step))
        {
            if (step.Feature >= 0)
            {
                _current[step.Feature] = step.Range;
            }

            if (step.Node < 0 || tree.Nodes[step.Node] is not SplitNode<long> split)
            {
                continue;
            }

            var range = _current[split.Feature];
            found[step.Node] = range;
            var (atMost, above) = SplitRanges.Of(split, range);
            if (above is not { } rangeAbove)
            {
                steps.Push(new(split.AtMost, -1, default));
            }
            else if (atMost is not { } rangeAtMost)
            {
                steps.Push(new(split.Above, -1, default));
            }
            else
            {
                steps.Push(new(-1, split.Feature, range));
                steps.Push(new(split.Above, split.Feature, rangeAbove));
                steps.Push(new(split.AtMost, split.Feature, rangeAtMost));
            }
        }

        return found;
    }

    /// <summary>Sets the range of a feature, unless it is -1, then visits a node, unless it is -1.</summary>
    private readonly record struct Step(int Node, int Feature, FeatureRange Range);
}
