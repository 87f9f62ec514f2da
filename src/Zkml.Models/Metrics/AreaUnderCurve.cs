using System.Numerics;

namespace Zkml.Models.Metrics;

/// <summary>
/// The area under the receiver operating characteristic: of all pairs of a sample of class 1 and one of class 0, the share in which the first has the
/// higher score; equal scores count a half (Hanley and McNeil, 1982).
/// </summary>
public static class AreaUnderCurve
{
    /// <summary>
    /// The area for what a model of two classes gives: the only score ranks the samples, or that of class 1 less that of class 0. Null if a class has no sample.
    /// </summary>
    /// <param name="scores">Of the float model, since the leaves of a single integer tree name their class and nothing else.</param>
    /// <param name="labels">0 or 1.</param>
    public static double? Of(SampleScores<double> scores, int[] labels)
    {
        var ranked = new double[scores.SampleCount];
        for (var i = 0; i < ranked.Length; i++)
        {
            var sample = scores.Of(i);
            ranked[i] = sample.Length == 1 ? sample[0] : sample[1] - sample[0];
        }

        return Of(ranked, labels);
    }

    /// <summary>The area; null if a class has no sample.</summary>
    /// <param name="scores">The higher, the likelier class 1.</param>
    /// <param name="labels">0 or 1.</param>
    public static double? Of<T>(T[] scores, int[] labels)
        where T : struct, INumber<T>
    {
        var order = Enumerable.Range(0, scores.Length).ToArray();
        Array.Sort([.. scores], order);
        long positives = labels.Count(label => label == 1), negatives = labels.Length - positives;

        // Twice the pairs won, so that a half is a whole number.
        long below = 0, won = 0;
        for (var start = 0; start < order.Length;)
        {
            long tiedNegatives = 0, tiedPositives = 0;
            var end = start;
            for (; end < order.Length && scores[order[end]] == scores[order[start]]; end++)
            {
                if (labels[order[end]] == 1)
                {
                    tiedPositives++;
                }
                else
                {
                    tiedNegatives++;
                }
            }

            won += tiedPositives * ((2 * below) + tiedNegatives);
            below += tiedNegatives;
            start = end;
        }

        return positives == 0 || negatives == 0 ? null : won / (2.0 * positives * negatives);
    }
}
