namespace Zkml.Training.Trees.Growing;

/// <summary>
/// What makes a split good. It knows a set of samples by <see cref="Width"/> sums over them, so that the sums of the samples above a threshold are
/// those of the node less those up to the threshold.
/// </summary>
internal abstract class SplitCriterion
{
    /// <summary>How many sums describe a set of samples.</summary>
    public abstract int Width { get; }

    /// <summary>The weight of all samples together; divides every gain, so that gains are comparable among data sets.</summary>
    public abstract double TotalWeight { get; }

    /// <summary>Adds each sample to the sums of its group.</summary>
    /// <param name="samples">Numbers of samples.</param>
    /// <param name="groups">The group of each.</param>
    /// <param name="sums"><see cref="Width"/> numbers a group.</param>
    public abstract void Accumulate(ReadOnlySpan<int> samples, ReadOnlySpan<int> groups, Span<double> sums);

    /// <summary>How well one set of samples is described by one leaf; a split is worth the scores of its sides less that of the node.</summary>
    public abstract double Score(ReadOnlySpan<double> sums);

    /// <summary>What is left to gain in a set of samples, per weight; zero if no split can be worth anything.</summary>
    public abstract double Impurity(ReadOnlySpan<double> sums);

    /// <summary>The values of a leaf that holds these samples.</summary>
    public abstract double[] LeafValues(ReadOnlySpan<double> sums);
}
