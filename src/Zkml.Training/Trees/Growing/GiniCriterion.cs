namespace Zkml.Training.Trees.Growing;

/// <summary>Gini impurity: how often two samples drawn at random differ in class.</summary>
internal sealed class GiniCriterion(int[] labels, double[] weights, int classCount) : ClassCriterion(labels, weights, classCount)
{
    /// <summary>Rounded as scikit-learn rounds, which decides ties.</summary>
    public override double Score(ReadOnlySpan<double> sums) => -Weight(sums) * Impurity(sums);

    public override double Impurity(ReadOnlySpan<double> sums)
    {
        var (weight, squares) = (0.0, 0.0);
        foreach (var sum in sums)
        {
            weight += sum;
            squares += sum * sum;
        }

        return 1 - (squares / (weight * weight));
    }
}
