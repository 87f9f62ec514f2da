using System.Collections.Immutable;
using Zkml.Models.Networks;
using Zkml.Models.Quantization;

namespace Zkml.Models.Configurations.Networks;

/// <summary>The shape of a network and the widths of its integers.</summary>
public sealed record NetworkConfig
{
    /// <summary>Convolutions over the image that the features are, the first in front; dense layers follow.</summary>
    public ImmutableArray<ConvolutionConfig> Convolutions { get; init; } = [];

    /// <summary>Neurons of each dense hidden layer.</summary>
    public required ImmutableArray<int> HiddenSizes { get; init; }

    /// <summary>What follows the sums of the hidden layers: ReLU or square.</summary>
    public required Activation Activation { get; init; }

    /// <summary>Bits of the weights of each layer, sign included: 4 bits are -7..7. One more entry than there are hidden layers, convolutions among them.</summary>
    public required ImmutableArray<int> WeightBits { get; init; }

    /// <summary>Bits that each hidden layer's outputs are divided by, rounding half up. One entry a hidden layer, convolutions first.</summary>
    public required ImmutableArray<int> RescaleBits { get; init; }

    /// <summary>How many weights, of all layers together, survive pruning.</summary>
    public required int NonZeroWeights { get; init; }

    /// <summary>The difference of any two logits must provably fit this many bits, sign included; an argmax gets more expensive with it.</summary>
    public required int LogitDifferenceBits { get; init; }

    /// <summary>Whether the weights of each neuron or kernel have a power-of-two scale of their own, which the next layer's weights absorb.</summary>
    public bool NeuronScales { get; init; }

    /// <summary>The widths alone, which quantisation takes.</summary>
    public NetworkPrecision Precision => new(WeightBits, RescaleBits, LogitDifferenceBits, NeuronScales);
}
