using System.Numerics;

namespace Zkml.Learning.Training.Trees.Histograms;

/// <summary>First and second derivatives of the loss by every score of every sample.</summary>
/// <param name="count">How many samples there are.</param>
/// <param name="scoreCount">Scores of a sample.</param>
internal sealed class SampleDerivatives(int count, int scoreCount)
{
    /// <summary>Numbers of a sample in each array: its scores, then zeros up to a whole number of vectors of eight.</summary>
    public int Stride { get; } = (scoreCount + 7) & ~7;

    public int ScoreCount => scoreCount;

    public int Count => count;

    public double[] Gradients { get; } = new double[count * ((scoreCount + 7) & ~7)];

    public double[] Curvatures { get; } = new double[count * ((scoreCount + 7) & ~7)];

    /// <summary>Adds numbers one by one, in vectors; both are whole numbers of vectors.</summary>
    public static void Add(ReadOnlySpan<double> numbers, Span<double> sums)
    {
        for (var i = 0; i <= numbers.Length - Vector<double>.Count; i += Vector<double>.Count)
        {
            (new Vector<double>(sums[i..]) + new Vector<double>(numbers[i..])).CopyTo(sums[i..]);
        }
    }
}
