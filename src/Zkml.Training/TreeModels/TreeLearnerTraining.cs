using Zkml.Models.Configurations.Trees;
using Zkml.Models.Trees;
using Zkml.Training.TreeModels.Selection;
using Zkml.Training.Trees;

namespace Zkml.Training.TreeModels;

/// <summary>Trains by what a <see cref="TreeLearner"/> says: the one place that knows which trainer serves which learner.</summary>
public static class TreeLearnerTraining
{
    /// <summary>Trains trees that tell classes apart; learners that take long report each tree.</summary>
    /// <param name="learner">What to train, with its settings.</param>
    /// <param name="samples">Samples to learn from.</param>
    /// <param name="seed">Decides every random choice.</param>
    /// <param name="parallel">Threads and cancellation; the result does not depend on the threads.</param>
    /// <param name="progress">Receives each tree; may be null.</param>
    /// <exception cref="ArgumentException">The settings do not fit the samples.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public static TreeEnsemble<double> Train(
        this TreeLearner learner, ClassificationSamples samples, int seed, ParallelOptions parallel, IProgress<TreeTrainingProgress>? progress = null) => learner switch
        {
            SingleTreeLearner tree => TreeTrainer.Train(samples, tree.Config, seed, parallel),
            ForestLearner forest => ForestTrainer.Train(samples, forest.Config, seed, parallel),
            BoostingLearner boosting => BoostingTrainer.Train(samples, boosting.Config, seed, parallel),
            MultiOutputBoostingLearner boosting => MultiOutputBoostingTrainer.Train(samples, boosting.Config, seed, parallel, progress),
            CrossValidatedLearner candidates => CrossValidation.Choose(candidates, samples, seed, parallel).Chosen.Learner.Train(samples, seed, parallel),
            _ => throw new NotSupportedException(learner.GetType().Name),
        };

    /// <summary>Trains trees whose sum is a value.</summary>
    /// <param name="learner">What to train, with its settings.</param>
    /// <param name="samples">Samples to learn from.</param>
    /// <param name="seed">Decides every random choice.</param>
    /// <param name="parallel">Threads and cancellation; the result does not depend on the threads.</param>
    /// <exception cref="ArgumentException">The settings do not fit the samples, or the learner predicts classes alone.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public static TreeEnsemble<double> Train(this TreeLearner learner, RegressionSamples samples, int seed, ParallelOptions parallel) => learner switch
    {
        SingleTreeLearner tree => TreeTrainer.Train(samples, tree.Config, seed, parallel),
        ForestLearner forest => ForestTrainer.Train(samples, forest.Config, seed, parallel),
        BoostingLearner boosting => BoostingTrainer.Train(samples, boosting.Config, seed, parallel),
        MultiOutputBoostingLearner => throw new ArgumentException("vectorBoosting tells classes apart, but the target is a number; 'boosting' predicts numbers", nameof(samples)),
        CrossValidatedLearner candidates => CrossValidation.Choose(candidates, samples, seed, parallel).Chosen.Learner.Train(samples, seed, parallel),
        _ => throw new NotSupportedException(learner.GetType().Name),
    };
}
