namespace Zkml.Training.Trees.Boosting;

/// <summary>Regression: half the squared distance.</summary>
internal sealed class SquaredLoss(double[] targets, double[] weights) : BoostingLoss
{
    public override int ScoreCount => 1;

    public override double[] BaseScores()
    {
        var (sum, weight) = (0.0, 0.0);
        for (var i = 0; i < targets.Length; i++)
        {
            sum += weights[i] * targets[i];
            weight += weights[i];
        }

        return [sum / weight];
    }

    public override void Derive(int sample, ReadOnlySpan<double> scores, Span<double> gradients, Span<double> curvatures)
    {
        gradients[0] = weights[sample] * (scores[0] - targets[sample]);
        curvatures[0] = weights[sample];
    }
}
