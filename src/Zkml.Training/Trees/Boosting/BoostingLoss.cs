namespace Zkml.Training.Trees.Boosting;

/// <summary>What boosting makes small, one sample at a time.</summary>
internal abstract class BoostingLoss
{
    /// <summary>Scores of a sample, and trees a round.</summary>
    public abstract int ScoreCount { get; }

    /// <summary>The scores that are best for all samples alike.</summary>
    public abstract double[] BaseScores();

    /// <summary>First and second derivatives of the loss of one sample by its scores.</summary>
    /// <param name="sample">Which sample.</param>
    /// <param name="scores">Its scores.</param>
    /// <param name="gradients">One a score.</param>
    /// <param name="curvatures">One a score; zero or more.</param>
    public abstract void Derive(int sample, ReadOnlySpan<double> scores, Span<double> gradients, Span<double> curvatures);
}
