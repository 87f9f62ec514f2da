using Zkml.Models.Configurations.Trees;

namespace Zkml.Training.Trees.Growing;

/// <summary>Grows and prunes one tree as a <see cref="TreeConfig"/> says.</summary>
internal static class SingleTree
{
    /// <param name="features">The features of all samples.</param>
    /// <param name="criterion">What makes a split good.</param>
    /// <param name="config">How the tree grows.</param>
    /// <param name="tests">The tests that the ensemble has; new ones are added.</param>
    /// <param name="samples">Samples to learn from; brought into the order of the leaves.</param>
    /// <param name="random">Decides the order of features.</param>
    /// <param name="parallel">Threads and cancellation.</param>
    /// <param name="minimumGain">What a split must be worth.</param>
    public static GrowingNode Grow(
        TreeFeatures features, SplitCriterion criterion, TreeConfig config, ConditionLedger tests, int[] samples, XorShift random, ParallelOptions parallel, double minimumGain = 0)
    {
        var rules = new SplitRules(criterion, config.MinimumSamplesInLeaf, new(config.Grids), tests, config.NewTestPenalty);
        var limits = new GrowthLimits(
            config.MaximumDepth ?? int.MaxValue, config.MaximumLeaves, config.MinimumSamplesToSplit, config.MinimumSamplesInLeaf, minimumGain);
        var finder = new ColumnSplitFinder(features, rules, FeaturesPerSplit(config, features), random, Threads(parallel));
        var root = new TreeGrower(features, rules, limits, finder, parallel.CancellationToken).Grow(samples);
        if (config.PruningStrength > 0)
        {
            CostComplexityPruner.Prune(root, criterion, config.PruningStrength);
        }

        return root;
    }

    private static int FeaturesPerSplit(TreeConfig config, TreeFeatures features) => config.Features == FeatureSubset.SquareRoot
        ? (int)Math.Sqrt(features.FeatureCount)
        : features.FeatureCount;

    private static int Threads(ParallelOptions parallel) =>
        parallel.MaxDegreeOfParallelism < 0 ? Environment.ProcessorCount : parallel.MaxDegreeOfParallelism;
}
