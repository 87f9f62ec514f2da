using System.Collections.Immutable;

namespace Zkml.Models.Configurations.Trees;

/// <summary>
/// Several ways to train trees, of which cross-validation on the training samples chooses one; that one is trained on all of them. Samples for testing have no
/// part in it.
/// </summary>
/// <param name="Candidates">What to choose from; at least 1.</param>
public sealed record CrossValidatedLearner(ImmutableArray<TreeLearner> Candidates) : TreeLearner
{
    /// <summary>Into how many folds the samples are dealt, each held out once; at least 2. The default is scikit-learn's.</summary>
    public int FoldCount { get; init => field = value >= 2 ? value : throw new ArgumentOutOfRangeException(nameof(FoldCount), value, "must be at least 2"); } = 5;

    /// <summary>How often the samples are dealt anew; at least 1.</summary>
    public int Repeats { get; init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(Repeats), value, "must be at least 1"); } = 1;

    /// <summary>What makes a candidate good.</summary>
    public SelectionScore Score { get; init; } = SelectionScore.Accuracy;

    /// <summary>Which candidate is taken.</summary>
    public SelectionRule Rule { get; init; } = SelectionRule.Best;

    /// <inheritdoc/>
    public override string Description => $"the best of {Candidates.Length} candidates";
}
