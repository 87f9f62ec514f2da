namespace Zkml.Training.Trees.Boosting;

/// <summary>Two classes by one score, the logarithm of the odds: cross-entropy in nats.</summary>
internal sealed class LogisticLoss(int[] labels, double[] weights) : BoostingLoss
{
    public override int ScoreCount => 1;

    public override double[] BaseScores()
    {
        var shares = ClassShares.Of(labels, weights, 2);
        return [Math.Log(shares[1] / shares[0])];
    }

    public override void Derive(int sample, ReadOnlySpan<double> scores, Span<double> gradients, Span<double> curvatures)
    {
        var probability = 1 / (1 + Math.Exp(-scores[0]));
        gradients[0] = weights[sample] * (probability - labels[sample]);
        curvatures[0] = weights[sample] * probability * (1 - probability);
    }
}
