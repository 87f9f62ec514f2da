using Zkml.Models.Configurations.Trees;

namespace Zkml.Training.Trees.Growing;

/// <summary>
/// Boosting: the sums are those of the first and second derivatives of the loss, and the weights of samples. A leaf takes one Newton step for all its
/// samples together.
/// </summary>
/// <param name="gradients">First derivative of the loss by each sample's score.</param>
/// <param name="curvatures">Second derivative; zero or more.</param>
/// <param name="weights">The weight of each sample; the derivatives contain it.</param>
/// <param name="gain">What makes a split good.</param>
/// <param name="regularization">Added to each leaf's curvature; zero or more.</param>
internal sealed class BoostingCriterion(double[] gradients, double[] curvatures, double[] weights, BoostingGain gain, double regularization) : SplitCriterion
{
    /// <summary>Keeps a leaf of samples that are all certain from taking an endless step.</summary>
    private const double SmallestCurvature = 1e-12;

    public override int Width => 3;

    public override double TotalWeight { get; } = weights.Sum();

    public override void Accumulate(ReadOnlySpan<int> samples, ReadOnlySpan<int> groups, Span<double> sums)
    {
        for (var i = 0; i < samples.Length; i++)
        {
            var group = sums.Slice(groups[i] * 3, 3);
            group[0] += gradients[samples[i]];
            group[1] += curvatures[samples[i]];
            group[2] += weights[samples[i]];
        }
    }

    public override double Score(ReadOnlySpan<double> sums) =>
        0.5 * sums[0] * sums[0] / (gain == BoostingGain.Newton ? double.Max(sums[1], SmallestCurvature) + regularization : sums[2]);

    /// <summary>No bound is known from the sums; a split that is worth nothing is found worthless when it is sought.</summary>
    public override double Impurity(ReadOnlySpan<double> sums) => double.PositiveInfinity;

    public override double[] LeafValues(ReadOnlySpan<double> sums) => [-sums[0] / (double.Max(sums[1], SmallestCurvature) + regularization)];
}
