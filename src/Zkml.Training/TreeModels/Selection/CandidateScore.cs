using System.Collections.Immutable;
using Zkml.Models.Configurations.Trees;

namespace Zkml.Training.TreeModels.Selection;

/// <summary>How a candidate did in cross-validation.</summary>
/// <param name="Learner">The candidate.</param>
/// <param name="Scores">Its score on each fold that was held out; the higher, the better.</param>
/// <param name="Splits">How many splits its trees had, on average over the folds.</param>
public sealed record CandidateScore(TreeLearner Learner, ImmutableArray<double> Scores, double Splits)
{
    /// <summary>The mean of the scores.</summary>
    public double Mean { get; } = Scores.Average();

    /// <summary>The standard error of the mean, as if the folds were independent.</summary>
    public double StandardError { get; } = ErrorOf(Scores);

    private static double ErrorOf(ImmutableArray<double> scores)
    {
        var mean = scores.Average();
        return Math.Sqrt(scores.Sum(score => (score - mean) * (score - mean)) / (scores.Length - 1) / scores.Length);
    }
}
