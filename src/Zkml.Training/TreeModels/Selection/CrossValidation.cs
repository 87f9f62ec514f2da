using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using Zkml.Models;
using Zkml.Models.Configurations.Trees;
using Zkml.Models.Evaluation;
using Zkml.Models.Metrics;
using Zkml.Models.Trees;
using Zkml.Training.Trees;

namespace Zkml.Training.TreeModels.Selection;

/// <summary>
/// Compares ways to train trees on samples that they have not seen: the samples are dealt out to folds, and each fold is held out once. The same samples,
/// candidates and seed give the same scores on any number of threads.
/// </summary>
public static class CrossValidation
{
    /// <summary>Compares the candidates by how well they tell classes apart.</summary>
    /// <param name="learner">The candidates, and how to compare them.</param>
    /// <param name="samples">What to learn from.</param>
    /// <param name="seed">Decides the folds, and every random choice of the candidates.</param>
    /// <param name="parallel">Threads and cancellation.</param>
    /// <exception cref="ArgumentException">There are fewer samples than folds; or AUC is asked for, and there are not two classes, or a fold has but one.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public static SelectionResult Choose(CrossValidatedLearner learner, ClassificationSamples samples, int seed, ParallelOptions parallel)
    {
        if (learner.Score == SelectionScore.Auc && samples.ClassCount != 2)
        {
            throw new ArgumentException($"AUC compares models of two classes, and there are {samples.ClassCount}; let the candidates be compared by accuracy");
        }

        return Choose(
            learner,
            samples.Features,
            samples.Labels,
            samples.Weights,
            (candidate, weights, single) => candidate.Train(new ClassificationSamples(samples.Features, samples.Labels, samples.ClassCount, weights), seed, single),
            (scores, heldOut) =>
            {
                int[] labels = [.. heldOut.Select(sample => samples.Labels[sample])];
                return learner.Score == SelectionScore.Accuracy
                    ? Accuracy.Of(scores.Classes(), labels)
                    : AreaUnderCurve.Of(scores, labels) ?? throw new ArgumentException("a fold has no sample of one of the two classes; take fewer folds, or more samples");
            },
            seed,
            parallel);
    }

    /// <summary>Compares the candidates by the R² of their values.</summary>
    /// <inheritdoc cref="Choose(CrossValidatedLearner, ClassificationSamples, int, ParallelOptions)"/>
    public static SelectionResult Choose(CrossValidatedLearner learner, RegressionSamples samples, int seed, ParallelOptions parallel) => Choose(
        learner,
        samples.Features,
        new int[samples.Features.Count],
        samples.Weights,
        (candidate, weights, single) => candidate.Train(new RegressionSamples(samples.Features, samples.Targets, weights), seed, single),
        (scores, heldOut) => CoefficientOfDetermination.Of([.. heldOut.Select(sample => samples.Targets[sample])], scores.Values),
        seed,
        parallel);

    private static SelectionResult Choose(
        CrossValidatedLearner learner,
        TreeFeatures features,
        int[] strata,
        double[] weights,
        Func<TreeLearner, double[], ParallelOptions, TreeEnsemble<double>> train,
        Func<SampleScores<double>, ImmutableArray<int>, double> score,
        int seed,
        ParallelOptions parallel)
    {
        var heldOut = Enumerable.Range(0, learner.Repeats).SelectMany(repeat => Folds.Deal(strata, learner.FoldCount, ((ulong)repeat << 32) + (ulong)seed)).ToArray();

        // A training is small, and there are many of them: each has one thread.
        var single = new ParallelOptions { MaxDegreeOfParallelism = 1, CancellationToken = parallel.CancellationToken };
        var results = new (double Score, int Splits)[learner.Candidates.Length * heldOut.Length];
        try
        {
            Parallel.For(0, results.Length, parallel, i =>
            {
                var fold = heldOut[i % heldOut.Length];
                var ensemble = train(learner.Candidates[i / heldOut.Length], Without(weights, fold), single);
                results[i] = (score(TreeScores.Of<double, double>(ensemble, features.RowsOf(fold)), fold), ensemble.SplitCount);
            });
        }
        catch (AggregateException problems)
        {
            // What one candidate cannot do is the caller's to hear, as if it were alone.
            ExceptionDispatchInfo.Throw(problems.InnerExceptions[0]);
        }

        var candidates = learner.Candidates.Zip(results.Chunk(heldOut.Length), (candidate, folds) =>
            new CandidateScore(candidate, [.. folds.Select(fold => fold.Score)], folds.Average(fold => fold.Splits))).ToImmutableArray();
        return new(candidates, ChosenIndex(candidates, learner.Rule));
    }

    // A sample that does not count is not learned from.
    private static double[] Without(double[] weights, ImmutableArray<int> heldOut)
    {
        var others = weights.AsSpan().ToArray();
        foreach (var sample in heldOut)
        {
            others[sample] = 0;
        }

        return others;
    }

    private static int ChosenIndex(ImmutableArray<CandidateScore> candidates, SelectionRule rule)
    {
        var best = candidates.OrderByDescending(candidate => candidate.Mean).ThenBy(candidate => candidate.Splits).First();
        var chosen = rule == SelectionRule.Best
            ? best
            : candidates.Where(candidate => candidate.Mean >= best.Mean - best.StandardError).OrderBy(candidate => candidate.Splits).ThenByDescending(candidate => candidate.Mean).First();
        return candidates.IndexOf(chosen);
    }
}
