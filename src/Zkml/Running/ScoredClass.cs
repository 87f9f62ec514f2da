using System.Numerics;
using Zkml.Models;

namespace Zkml.Running;

/// <summary>A class with what the scores behind it say.</summary>
/// <param name="Margin">The class, the next one, and by how much it is ahead.</param>
/// <param name="Certainty">The margin as a part of what lies between the best and the worst score, 0 to 1, whatever their scale; null if there are fewer than three.</param>
public sealed record ScoredClass(ClassMargin Margin, double? Certainty)
{
    /// <summary>Looks at the scores of one sample.</summary>
    /// <param name="scores">What the integer model gives.</param>
    internal static ScoredClass Of(SampleScores<Int128> scores)
    {
        var values = scores.Of(0);
        var margin = ClassMargin.Of(values, scores.Output);
        if (values.Length < 3)
        {
            return new(margin, null);
        }

        BigInteger best = values[0], worst = values[0];
        foreach (var value in values)
        {
            (best, worst) = (BigInteger.Max(best, value), BigInteger.Min(worst, value));
        }

        return new(margin, best == worst ? 0 : (double)margin.Margin / (double)(best - worst));
    }
}
