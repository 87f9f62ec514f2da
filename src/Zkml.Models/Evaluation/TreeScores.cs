using System.Numerics;
using Zkml.Models.Trees;

namespace Zkml.Models.Evaluation;

/// <summary>Evaluates trees on many samples, on all processors.</summary>
internal static class TreeScores
{
    /// <summary>The scores of every sample.</summary>
    /// <param name="ensemble">The trees.</param>
    /// <param name="rows">Row-major features, <see cref="TreeEnsemble{T}.FeatureCount"/> a sample.</param>
    public static SampleScores<T> Of<TFeature, T>(TreeEnsemble<T> ensemble, ReadOnlyMemory<TFeature> rows)
        where TFeature : struct, INumber<TFeature>
        where T : struct, INumber<T>
    {
        var (width, scoreCount) = (ensemble.FeatureCount, ensemble.ScoreCount);
        if (rows.Length % width != 0)
        {
            throw new ArgumentException($"{rows.Length} features are not a whole number of samples of {width}", nameof(rows));
        }

        var scores = new T[rows.Length / width * scoreCount];
        SampleBlocks.ForEach(rows.Length / width, (first, count) =>
        {
            var features = new T[width];
            for (var sample = first; sample < first + count; sample++)
            {
                var row = rows.Span.Slice(sample * width, width);
                for (var i = 0; i < width; i++)
                {
                    features[i] = T.CreateChecked(row[i]);
                }

                ensemble.ComputeScores(features, scores.AsSpan(sample * scoreCount, scoreCount));
            }
        });
        return new(scores, scoreCount, ensemble.Output);
    }
}
