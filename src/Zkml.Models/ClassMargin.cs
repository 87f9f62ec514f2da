using System.Numerics;

namespace Zkml.Models;

/// <summary>The class that scores mean, the one that comes next, and by how much.</summary>
/// <param name="Class">The class given.</param>
/// <param name="SecondClass">The class that would be given without it; null if there is no other.</param>
/// <param name="Margin">
/// By how much the score of the first is above that of the second, in units of the scores: 0 where only the tie rule decides. Of one score for two classes, its distance from zero.
/// </param>
public sealed record ClassMargin(int Class, int? SecondClass, BigInteger Margin)
{
    /// <summary>Compares the scores of one sample.</summary>
    /// <param name="scores">The scores, exact.</param>
    /// <param name="output">What they mean.</param>
    /// <exception cref="InvalidOperationException">It is a regression.</exception>
    public static ClassMargin Of<T>(ReadOnlySpan<T> scores, EnsembleOutput output)
        where T : struct, IBinaryInteger<T>
    {
        var first = output.ClassOf(scores);
        if (output == EnsembleOutput.SignOfScore)
        {
            return new(first, 1 - first, BigInteger.Abs(BigInteger.CreateChecked(scores[0])));
        }

        int? second = null;
        for (var i = 0; i < scores.Length; i++)
        {
            if (i != first && (second is null || scores[i] > scores[second.Value]))
            {
                second = i;
            }
        }

        return new(first, second, second is null ? 0 : BigInteger.CreateChecked(scores[first]) - BigInteger.CreateChecked(scores[second.Value]));
    }
}
