namespace Zkml.Training.Trees.Boosting;

/// <summary>A score a class: cross-entropy of their softmax, in nats.</summary>
internal sealed class SoftmaxLoss(int[] labels, double[] weights, int classCount) : BoostingLoss
{
    /// <summary>
    /// One of the scores is redundant: adding the same to all changes nothing. Steps that treat the scores one by one are too long by this factor
    /// (Friedman: Greedy function approximation, 2001, algorithm 6).
    /// </summary>
    private readonly double _redundancy = (double)classCount / (classCount - 1);

    public override int ScoreCount => classCount;

    public override double[] BaseScores() => [.. ClassShares.Of(labels, weights, classCount).Select(share => Math.Log(share))];

    public override void Derive(int sample, ReadOnlySpan<double> scores, Span<double> gradients, Span<double> curvatures)
    {
        var largest = scores[0];
        foreach (var score in scores)
        {
            largest = double.Max(largest, score);
        }

        var sum = 0.0;
        for (var i = 0; i < scores.Length; i++)
        {
            gradients[i] = Math.Exp(scores[i] - largest);
            sum += gradients[i];
        }

        for (var i = 0; i < scores.Length; i++)
        {
            var probability = gradients[i] / sum;
            gradients[i] = weights[sample] * (probability - (labels[sample] == i ? 1 : 0));
            curvatures[i] = weights[sample] * probability * (1 - probability) * _redundancy;
        }
    }
}
