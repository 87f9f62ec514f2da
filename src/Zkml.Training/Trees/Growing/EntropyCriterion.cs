namespace Zkml.Training.Trees.Growing;

/// <summary>Shannon's entropy of the class, in bits.</summary>
internal sealed class EntropyCriterion(int[] labels, double[] weights, int classCount) : ClassCriterion(labels, weights, classCount)
{
    public override double Score(ReadOnlySpan<double> sums) => -Weight(sums) * Impurity(sums);

    public override double Impurity(ReadOnlySpan<double> sums)
    {
        var weight = Weight(sums);
        var entropy = 0.0;
        foreach (var sum in sums)
        {
            if (sum > 0)
            {
                var share = sum / weight;
                entropy -= share * (Math.Log(share) / Math.Log(2));
            }
        }

        return entropy;
    }
}
