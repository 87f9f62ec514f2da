using System.Numerics;
using Zkml.Models;

namespace Zkml.Running;

/// <summary>A class and how decisive its scores are.</summary>
/// <param name="Margin">The class, the runner-up, and the lead.</param>
/// <param name="Certainty">The lead as a part of the range between the best and the worst score, 0 to 1, whatever their scale; null for fewer than three scores.</param>
public sealed record ScoredClass(ClassMargin Margin, double? Certainty)
{
    /// <summary>Evaluates the scores of one sample.</summary>
    /// <param name="scores">The integer model's scores.</param>
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
