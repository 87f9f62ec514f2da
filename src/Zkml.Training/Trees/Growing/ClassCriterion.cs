namespace Zkml.Training.Trees.Growing;

/// <summary>Criteria of classification: the sums are the weights of the classes, a leaf's values are the classes' shares.</summary>
/// <param name="labels">The class of each sample.</param>
/// <param name="weights">The weight of each sample.</param>
/// <param name="classCount">How many classes there are.</param>
internal abstract class ClassCriterion(int[] labels, double[] weights, int classCount) : SplitCriterion
{
    public override int Width => classCount;

    public override double TotalWeight { get; } = weights.Sum();

    public override void Accumulate(ReadOnlySpan<int> samples, ReadOnlySpan<int> groups, Span<double> sums)
    {
        for (var i = 0; i < samples.Length; i++)
        {
            sums[(groups[i] * classCount) + labels[samples[i]]] += weights[samples[i]];
        }
    }

    /// <summary>The weight of a set of samples.</summary>
    protected static double Weight(ReadOnlySpan<double> sums)
    {
        var weight = 0.0;
        foreach (var sum in sums)
        {
            weight += sum;
        }

        return weight;
    }

    public override double[] LeafValues(ReadOnlySpan<double> sums)
    {
        var weight = Weight(sums);
        var shares = new double[sums.Length];
        for (var i = 0; i < shares.Length; i++)
        {
            shares[i] = sums[i] / weight;
        }

        return shares;
    }
}
