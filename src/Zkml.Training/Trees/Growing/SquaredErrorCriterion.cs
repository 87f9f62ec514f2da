namespace Zkml.Training.Trees.Growing;

/// <summary>Regression: the mean squared distance from the mean. The sums are those of the weights, of the targets and of their squares.</summary>
/// <param name="targets">The value of each sample.</param>
/// <param name="weights">The weight of each sample.</param>
internal sealed class SquaredErrorCriterion(double[] targets, double[] weights) : SplitCriterion
{
    public override int Width => 3;

    public override double TotalWeight { get; } = weights.Sum();

    public override void Accumulate(ReadOnlySpan<int> samples, ReadOnlySpan<int> groups, Span<double> sums)
    {
        for (var i = 0; i < samples.Length; i++)
        {
            var (weight, target) = (weights[samples[i]], targets[samples[i]]);
            var group = sums.Slice(groups[i] * 3, 3);
            group[0] += weight;
            group[1] += weight * target;
            group[2] += weight * target * target;
        }
    }

    public override double Score(ReadOnlySpan<double> sums) => sums[1] * sums[1] / sums[0];

    public override double Impurity(ReadOnlySpan<double> sums)
    {
        var mean = sums[1] / sums[0];
        return (sums[2] / sums[0]) - (mean * mean);
    }

    public override double[] LeafValues(ReadOnlySpan<double> sums) => [sums[1] / sums[0]];
}
