using System.Collections.Immutable;
using Zkml.Learning.Training;
using Zkml.Learning.Training.TreeModels;
using Zkml.Research.Sets;

namespace Zkml.Research.Running;

/// <summary>How much work an experiment is, compared with others; what is left of it becomes time by what was done so far.</summary>
internal static class WorkEstimate
{
    private const double SecondsPerMultiplication = 2e-9;
    private const double SecondsPerTreeOfImages = 1.5;

    /// <summary>To transpile a model that is trained already, and to evaluate it.</summary>
    public const double SecondsOfMeasuring = 3;

    /// <summary>Seconds on one core, by rule of thumb.</summary>
    public static double Of(Experiment experiment) => SecondsOfMeasuring + experiment.Configuration switch
    {
        TrainingConfig network => SecondsPerMultiplication * network.Optimizer.Steps * network.Optimizer.BatchSize * DenseWeights(network),
        TreeModelConfig trees => SecondsPerTreeOfImages * (1 + trees.Augmentation.Copies) * Trees(trees.Learner),
        _ => 0,
    };

    private static long DenseWeights(TrainingConfig network)
    {
        ImmutableArray<int> sizes = [network.Pipeline.Features.Length, .. network.Network.HiddenSizes, 10];
        return sizes.Zip(sizes.Skip(1), (inputs, outputs) => (long)inputs * outputs).Sum();
    }

    private static int Trees(TreeLearner learner) => learner switch
    {
        ForestLearner forest => forest.Config.TreeCount,
        BoostingLearner boosting => boosting.Config.Rounds,
        VectorBoostingLearner boosting => boosting.Config.TreeCount,
        _ => 1,
    };
}
