using System.Collections.Immutable;
using System.Numerics;
using Zkml.Data.Features;

namespace Zkml.Models.Networks;

/// <summary>What the features of a pipeline can be, for every input that the circuit admits.</summary>
public static class FeatureRanges
{
    /// <summary>One range a feature.</summary>
    public static ImmutableArray<IntegerRange> Of(FeaturePipeline pipeline) =>
        [.. pipeline.Features.Select(feature => Of(feature, pipeline.Inputs))];

    private static IntegerRange Of(LinearFeature feature, ImmutableArray<FeatureInput> inputs)
    {
        BigInteger constant = feature.Constant;
        var range = new IntegerRange(constant, constant);
        foreach (var term in feature.Terms)
        {
            range = range.Plus(new IntegerRange(inputs[term.Input].Minimum, inputs[term.Input].Maximum).Times(term.Coefficient));
        }

        return range;
    }
}
