using System.Numerics;

namespace Zkml.Models;

/// <summary>What scores mean.</summary>
public static class EnsembleOutputs
{
    /// <summary>The class that scores mean: the index of the largest, the lowest on ties; or 1 where the only score is above zero.</summary>
    /// <exception cref="InvalidOperationException">It is a regression.</exception>
    public static int ClassOf<T>(this EnsembleOutput output, ReadOnlySpan<T> scores)
        where T : struct, INumber<T> => output switch
        {
            EnsembleOutput.SignOfScore => scores[0] > T.Zero ? 1 : 0,
            EnsembleOutput.LargestScore => IndexOfLargest(scores),
            _ => throw new InvalidOperationException("a regression has no classes"),
        };

    private static int IndexOfLargest<T>(ReadOnlySpan<T> scores)
        where T : struct, INumber<T>
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
            {
                best = i;
            }
        }

        return best;
    }
}
