namespace Zkml.Training.Trees;

/// <summary>Samples of known class.</summary>
public sealed class ClassificationSamples
{
    /// <summary>Puts features, classes and weights together.</summary>
    /// <param name="features">The features of all samples.</param>
    /// <param name="labels">The class of each sample, from 0.</param>
    /// <param name="classCount">How many classes there are; at least 1.</param>
    /// <param name="weights">How much each sample counts, finite, zero or more and not all zero; empty if all count the same.</param>
    /// <exception cref="ArgumentException">Numbers of samples differ, or a label or a weight is out of range.</exception>
    public ClassificationSamples(TreeFeatures features, ReadOnlySpan<int> labels, int classCount, ReadOnlySpan<double> weights = default)
    {
        if (labels.Length != features.Count)
        {
            throw new ArgumentException($"{labels.Length} labels for {features.Count} samples", nameof(labels));
        }

        for (var i = 0; i < labels.Length; i++)
        {
            if ((uint)labels[i] >= (uint)classCount)
            {
                throw new ArgumentException($"sample {i}: class {labels[i]} is not one of 0 to {classCount - 1}", nameof(labels));
            }
        }

        Features = features;
        Labels = labels.ToArray();
        ClassCount = classCount;
        Weights = SampleWeights.Check(weights, features.Count);
    }

    /// <summary>The features of all samples.</summary>
    public TreeFeatures Features { get; }

    /// <summary>How many classes there are.</summary>
    public int ClassCount { get; }

    internal int[] Labels { get; }

    internal double[] Weights { get; }
}
