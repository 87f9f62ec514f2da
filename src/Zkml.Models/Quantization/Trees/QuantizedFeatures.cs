using System.Collections.Immutable;
using Zkml.Data.Features.Tables;
using Zkml.Models.Trees;

namespace Zkml.Models.Quantization.Trees;

/// <summary>What the features of an ensemble become, and with them its tests.</summary>
internal abstract class QuantizedFeatures
{
    /// <summary>Features of which not all thresholds stayed apart.</summary>
    public virtual ImmutableArray<MergedThresholds> Merged => [];

    /// <summary>A test as one of integers; a test that every number answers alike has a threshold that none passes.</summary>
    public abstract SplitNode<long> Quantize(SplitNode<double> split);

    /// <summary>The encodings, once the tests that make no difference are cut, and the trees whose tests may have been numbered anew.</summary>
    public abstract (TreeEnsemble<long> Ensemble, ImmutableArray<FeatureEncoding?> Encodings) Finish(TreeEnsemble<long> ensemble);
}
