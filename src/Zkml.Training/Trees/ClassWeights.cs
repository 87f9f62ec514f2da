using Zkml.Models.Configurations.Trees;

namespace Zkml.Training.Trees;

/// <summary>The weights of samples by a <see cref="ClassWeighting"/>.</summary>
internal static class ClassWeights
{
    /// <summary>The weight of each sample, times the factor of its class.</summary>
    /// <exception cref="ArgumentException">There are factors, but not one per class.</exception>
    public static double[] Apply(ClassWeighting weighting, int[] labels, double[] weights, int classCount)
    {
        var factors = weighting.IsBalanced ? BalancedFactors(labels, weights, classCount) : weighting.Factors.AsSpan();
        if (factors.IsEmpty)
        {
            return weights;
        }

        if (factors.Length != classCount)
        {
            throw new ArgumentException($"{factors.Length} class weights for {classCount} classes");
        }

        var weighted = new double[weights.Length];
        for (var i = 0; i < weighted.Length; i++)
        {
            weighted[i] = weights[i] * factors[labels[i]];
        }

        return weighted;
    }

    private static double[] BalancedFactors(int[] labels, double[] weights, int classCount)
    {
        var sums = new double[classCount];
        for (var i = 0; i < labels.Length; i++)
        {
            sums[labels[i]] += weights[i];
        }

        var present = sums.Count(sum => sum > 0);
        var total = sums.Sum();
        return [.. sums.Select(sum => sum > 0 ? total / (present * sum) : 1)];
    }
}
