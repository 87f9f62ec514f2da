namespace Zkml.Training.Trees.Growing;

/// <summary>Grows one tree, depth first or most valuable node first.</summary>
internal sealed class TreeGrower(TreeFeatures features, SplitRules rules, GrowthLimits limits, ISplitFinder finder, CancellationToken cancellation)
{
    /// <summary>What rounding may take from a gain, as in scikit-learn (sklearn/tree/_tree.pyx, EPSILON).</summary>
    private const double Rounding = 2.220446049250313e-16;

    private readonly SplitCriterion _criterion = rules.Criterion;
    private int[] _samples = [];
    private int[] _scratch = [];
    private int _nodeCount;

    /// <summary>Grows a tree.</summary>
    /// <param name="samples">The samples to learn from; each weight above zero. They are brought into the order of the leaves.</param>
    /// <returns>The root.</returns>
    public GrowingNode Grow(int[] samples)
    {
        _samples = samples;
        _scratch = new int[samples.Length];
        _nodeCount = 0;
        var root = CreateNode(0, samples.Length, 0, 0);
        if (limits.MaximumLeaves is { } leaves)
        {
            GrowMostValuableFirst(root, leaves);
        }
        else
        {
            GrowDepthFirst(root);
        }

        return root;
    }

    private void GrowDepthFirst(GrowingNode root)
    {
        var open = new Stack<GrowingNode>([root]);
        while (open.TryPop(out var node))
        {
            Seek(node);
            if (node.Split.Exists)
            {
                Split(node, node.KnownConstants);
                finder.EnterChildren(node, Samples(node));
                open.Push(node.Above!);
                open.Push(node.AtMost!);
            }
        }
    }

    private void GrowMostValuableFirst(GrowingNode root, int maximumLeaves)
    {
        // Equally valuable nodes are split in the order of their numbers.
        var open = new PriorityQueue<GrowingNode, (double, int)>();
        Offer(root);
        for (var leaves = 1; leaves < maximumLeaves && open.TryDequeue(out var node, out _); leaves++)
        {
            if (node.TestsKnown != rules.Tests.Count && rules.NewTestPenalty > 0)
            {
                // Tests that others paid for since can only make a split better, so this node stays first.
                node.KnownConstants = 0;
                Seek(node);
            }

            // Which features are constant is handed down only where nodes are split in the order of the draw.
            Split(node, 0);
            if (leaves + 1 < maximumLeaves)
            {
                finder.EnterChildren(node, Samples(node));
                Offer(node.AtMost!);
                Offer(node.Above!);
            }
        }

        void Offer(GrowingNode node)
        {
            Seek(node);
            node.KnownConstants = 0;
            if (node.Split.Exists)
            {
                open.Enqueue(node, (-Gain(node), node.Number));
            }
        }
    }

    private void Seek(GrowingNode node)
    {
        cancellation.ThrowIfCancellationRequested();
        node.TestsKnown = rules.Tests.Count;
        node.Split = MayBeSplit(node) ? finder.Find(node, Samples(node)) : SplitCandidate.None;
        if (node.Split.Exists && Gain(node) + Rounding < limits.MinimumGain)
        {
            node.Split = SplitCandidate.None;
        }
    }

    private bool MayBeSplit(GrowingNode node) =>
        node.Depth < limits.MaximumDepth
        && node.Count >= limits.MinimumSamplesToSplit
        && node.Count >= 2 * limits.MinimumSamplesInLeaf
        && _criterion.Impurity(node.Sums) > Rounding;

    private double Gain(GrowingNode node) => (node.Split.Score - _criterion.Score(node.Sums)) / _criterion.TotalWeight;

    private void Split(GrowingNode node, int knownConstants)
    {
        var split = node.Split;
        rules.Tests.Add(split.Feature, split.Threshold);
        var count = features.Columns[split.Feature].Partition(Samples(node), split.LastBin, _scratch);
        node.AtMost = CreateNode(node.Start, count, node.Depth + 1, knownConstants);
        node.Above = CreateNode(node.Start + count, node.Count - count, node.Depth + 1, knownConstants);
    }

    private GrowingNode CreateNode(int start, int count, int depth, int knownConstants)
    {
        var sums = new double[_criterion.Width];
        var samples = _samples.AsSpan(start, count);
        _scratch.AsSpan(0, count).Clear();
        _criterion.Accumulate(samples, _scratch.AsSpan(0, count), sums);
        return new(_nodeCount++, start, count, depth, sums) { KnownConstants = knownConstants };
    }

    private Span<int> Samples(GrowingNode node) => _samples.AsSpan(node.Start, node.Count);
}
