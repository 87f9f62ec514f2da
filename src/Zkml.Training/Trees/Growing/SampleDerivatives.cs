using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Zkml.Training.Trees.Growing;

/// <summary>First and second derivatives of the loss by every score of every sample.</summary>
/// <param name="count">How many samples there are.</param>
/// <param name="scoreCount">Scores of a sample.</param>
internal sealed class SampleDerivatives(int count, int scoreCount)
{
    /// <summary>Numbers of a sample in each array: its scores, then zeros up to a whole number of vectors of four.</summary>
    public int Stride { get; } = Pad(scoreCount);

    public int ScoreCount => scoreCount;

    public double[] Gradients { get; } = new double[count * Pad(scoreCount)];

    public double[] Curvatures { get; } = new double[count * Pad(scoreCount)];

    /// <summary>Adds numbers one by one, in vectors; both are whole numbers of vectors.</summary>
    public static void Add(ReadOnlySpan<double> numbers, Span<double> sums)
    {
        ref var number = ref MemoryMarshal.GetReference(numbers);
        ref var sum = ref MemoryMarshal.GetReference(sums[..numbers.Length]);
        for (nuint i = 0; i < (nuint)numbers.Length; i += (nuint)Vector256<double>.Count)
        {
            (Vector256.LoadUnsafe(ref sum, i) + Vector256.LoadUnsafe(ref number, i)).StoreUnsafe(ref sum, i);
        }
    }

    private static int Pad(int scoreCount) => (scoreCount + Vector256<double>.Count - 1) / Vector256<double>.Count * Vector256<double>.Count;
}
