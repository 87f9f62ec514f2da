using Zkml.Training.Trees;

namespace Zkml.Training.Tests.Trees.ScikitLearn;

/// <summary>A data set, parted into the rows to learn from and the rows of splits.json to be tested on.</summary>
/// <param name="FeatureCount">Features of a row.</param>
/// <param name="ClassCount">Classes; 0 for regression.</param>
internal sealed record TableSplit(int FeatureCount, int ClassCount, double[][] Training, double[] TrainingTargets, double[][] Test, double[] TestTargets)
{
    public TreeFeatures Features { get; } = TreeFeatures.FromRows<double>(Training.SelectMany(row => row).ToArray(), FeatureCount);

    public ClassificationSamples Classification => new(Features, [.. TrainingTargets.Select(target => (int)target)], ClassCount);

    public RegressionSamples Regression => new(Features, TrainingTargets);
}
