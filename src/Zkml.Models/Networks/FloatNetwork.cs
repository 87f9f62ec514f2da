using System.Collections.Immutable;

namespace Zkml.Models.Networks;

/// <summary>
/// A network of convolutions and dense layers over floating-point numbers: what training found, before quantisation. Its inputs are the pipeline's integer features.
/// The class is the index of the largest logit, the lowest index on ties.
/// </summary>
public sealed record FloatNetwork(ImmutableArray<FloatLayer> Layers) : FloatModel
{
    /// <summary>Features that enter the first layer.</summary>
    public override int InputCount => Layers[0].InputCount;

    /// <summary>Logits that leave the last one.</summary>
    public override int OutputCount => Layers[^1].OutputCount;

    /// <summary>How many weights of all layers are not zero; biases do not count.</summary>
    public override int NonZeroWeights => Layers.Sum(layer => layer.NonZeroWeights);
}
