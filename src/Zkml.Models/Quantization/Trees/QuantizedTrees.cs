using System.Collections.Immutable;
using Zkml.Data.Features.Tables;
using Zkml.Models.Trees;

namespace Zkml.Models.Quantization.Trees;

/// <summary>Trees as the circuit computes them.</summary>
/// <param name="Ensemble">Thresholds are compared with <see cref="FeatureEncoding.Quantize"/> of the raw numbers.</param>
/// <param name="Encodings">One per feature; null if no test looks at the feature, so that it needs no input.</param>
/// <param name="Step">What one unit of a score is in the float model; 1 where the leaves only name a class.</param>
/// <param name="Report">What quantisation changed.</param>
public sealed record QuantizedTrees(TreeEnsemble<long> Ensemble, ImmutableArray<FeatureEncoding?> Encodings, double Step, TreeQuantizationReport Report)
{
    /// <summary>A sample as integers, 0 where a feature has no encoding.</summary>
    /// <param name="raw">One number a feature.</param>
    /// <param name="features">Takes one integer a feature.</param>
    /// <exception cref="ArgumentException">A feature that is looked at is NaN.</exception>
    public void Quantize(ReadOnlySpan<double> raw, Span<long> features)
    {
        for (var i = 0; i < Encodings.Length; i++)
        {
            features[i] = Encodings[i]?.Quantize(raw[i]) ?? 0;
        }
    }
}
