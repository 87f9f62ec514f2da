namespace Zkml.Training.Trees.Boosting;

/// <summary>How frequent classes are.</summary>
internal static class ClassShares
{
    /// <summary>Stands for a class that no sample has, so that its logarithm is finite.</summary>
    private const double Smallest = 1e-9;

    /// <summary>The share of each class in the weight of all samples; above zero.</summary>
    public static double[] Of(int[] labels, double[] weights, int classCount)
    {
        var shares = new double[classCount];
        var sum = 0.0;
        for (var i = 0; i < labels.Length; i++)
        {
            shares[labels[i]] += weights[i];
            sum += weights[i];
        }

        for (var i = 0; i < classCount; i++)
        {
            shares[i] = double.Max(shares[i] / sum, Smallest);
        }

        return shares;
    }
}
