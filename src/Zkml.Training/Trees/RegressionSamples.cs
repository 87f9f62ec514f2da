namespace Zkml.Training.Trees;

/// <summary>Samples of known value.</summary>
public sealed class RegressionSamples
{
    /// <summary>Puts features, values and weights together.</summary>
    /// <param name="features">The features of all samples.</param>
    /// <param name="targets">The value of each sample; finite.</param>
    /// <param name="weights">How much each sample counts, finite, zero or more and not all zero; empty if all count the same.</param>
    /// <exception cref="ArgumentException">Numbers of samples differ, or a value or a weight is out of range.</exception>
    public RegressionSamples(TreeFeatures features, ReadOnlySpan<double> targets, ReadOnlySpan<double> weights = default)
    {
        if (targets.Length != features.Count)
        {
            throw new ArgumentException($"{targets.Length} values for {features.Count} samples", nameof(targets));
        }

        for (var i = 0; i < targets.Length; i++)
        {
            if (!double.IsFinite(targets[i]))
            {
                throw new ArgumentException($"sample {i}: {targets[i]} is not a finite number", nameof(targets));
            }
        }

        Features = features;
        Targets = targets.ToArray();
        Weights = SampleWeights.Check(weights, features.Count);
    }

    /// <summary>The features of all samples.</summary>
    public TreeFeatures Features { get; }

    internal double[] Targets { get; }

    internal double[] Weights { get; }
}
