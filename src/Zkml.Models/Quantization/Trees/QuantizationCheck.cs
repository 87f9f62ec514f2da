using System.Collections.Immutable;
using Zkml.Models.Trees;

namespace Zkml.Models.Quantization.Trees;

/// <summary>Runs the float and the integer trees on the same samples.</summary>
internal static class QuantizationCheck
{
    public static TreeQuantizationReport Compare(
        TreeEnsemble<double> real, QuantizedTrees quantized, int leafBits, ImmutableArray<MergedThresholds> merged, ReadOnlySpan<double> samples)
    {
        var changed = ImmutableArray.CreateBuilder<int>();
        var tied = ImmutableArray.CreateBuilder<int>();
        var namesClass = leafBits == 1;
        var bound = namesClass ? 0 : (real.Trees.Length + 1) * quantized.Step / 2;
        var realScores = new double[real.ScoreCount];
        var scores = new long[real.ScoreCount];
        var features = new long[real.FeatureCount];
        for (var row = 0; row < samples.Length / real.FeatureCount; row++)
        {
            var sample = samples.Slice(row * real.FeatureCount, real.FeatureCount);
            real.ComputeScores(sample, realScores);
            quantized.Quantize(sample, features);
            quantized.Ensemble.ComputeScores(features, scores);
            if (Differs(real, quantized, realScores, scores, bound))
            {
                changed.Add(row);
            }

            if (IsTied(real.Output, realScores))
            {
                tied.Add(row);
            }
        }

        return new(samples.Length / real.FeatureCount, changed.ToImmutable(), tied.ToImmutable(), leafBits, bound, real.SplitCount, quantized.Ensemble.SplitCount, merged);
    }

    // Double sums of many leaves are themselves rounded; a millionth of the bound is far above that and far below a step.
    private static bool Differs(TreeEnsemble<double> real, QuantizedTrees quantized, double[] realScores, long[] scores, double bound) => real.Output == EnsembleOutput.Value
        ? Math.Abs(scores[0] * quantized.Step - realScores[0]) > bound * (1 + 1e-6)
        : quantized.Ensemble.ClassOf(scores) != real.ClassOf(realScores);

    private static bool IsTied(EnsembleOutput output, double[] scores) => output switch
    {
        EnsembleOutput.SignOfScore => scores[0] == 0,
        EnsembleOutput.LargestScore => scores.AsSpan().Count(scores.Max()) > 1,
        _ => false,
    };
}
