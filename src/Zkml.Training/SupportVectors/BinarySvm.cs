namespace Zkml.Training.SupportVectors;

/// <summary>A machine between a class and another, or all others.</summary>
/// <param name="First">The class that it decides for where its sum exceeds the offset.</param>
/// <param name="Second">The other class; -1 for all others.</param>
/// <param name="Samples">The samples that it learned from, those of the first class in front.</param>
/// <param name="Positives">How many of them are of the first class.</param>
/// <param name="Multipliers">One per sample, at least 0.</param>
/// <param name="Offset">What the sum of multiplier · sign · kernel must exceed.</param>
internal sealed record BinarySvm(int First, int Second, int[] Samples, int Positives, double[] Multipliers, double Offset)
{
    /// <summary>The samples whose multipliers are above 0.</summary>
    public IEnumerable<(int Sample, bool IsPositive, double Multiplier)> SupportVectors()
    {
        for (var i = 0; i < Samples.Length; i++)
        {
            if (Multipliers[i] > 0)
            {
                yield return (Samples[i], i < Positives, Multipliers[i]);
            }
        }
    }
}
