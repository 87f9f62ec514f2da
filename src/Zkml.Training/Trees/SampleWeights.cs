namespace Zkml.Training.Trees;

/// <summary>How much each sample counts.</summary>
internal static class SampleWeights
{
    /// <summary>Ones where no weights are given.</summary>
    /// <exception cref="ArgumentException">There are too few or too many, one is negative or not finite, or all are zero.</exception>
    public static double[] Check(ReadOnlySpan<double> weights, int count)
    {
        if (weights.IsEmpty)
        {
            var ones = new double[count];
            Array.Fill(ones, 1);
            return ones;
        }

        if (weights.Length != count)
        {
            throw new ArgumentException($"{weights.Length} weights for {count} samples", nameof(weights));
        }

        var sum = 0.0;
        for (var i = 0; i < count; i++)
        {
            sum += weights[i];
            if (!(weights[i] >= 0) || !double.IsFinite(sum))
            {
                throw new ArgumentException($"sample {i}: weight {weights[i]} is not a finite number from zero on", nameof(weights));
            }
        }

        return sum > 0 ? weights.ToArray() : throw new ArgumentException("all weights are zero", nameof(weights));
    }

    /// <summary>The samples that count at all.</summary>
    public static int[] Present(double[] weights)
    {
        var present = new List<int>(weights.Length);
        for (var i = 0; i < weights.Length; i++)
        {
            if (weights[i] > 0)
            {
                present.Add(i);
            }
        }

        return [.. present];
    }
}
