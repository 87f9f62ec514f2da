using System.Collections.Immutable;

namespace Zkml.Models.Quantization;

/// <summary>How wide the integers of a network may be.</summary>
/// <param name="WeightBits">Bits of the weights of each layer, sign included: 4 bits are -7..7.</param>
/// <param name="RescaleBits">Bits that the outputs of each layer but the last are divided by, rounding half up.</param>
/// <param name="LogitDifferenceBits">The difference of any two logits must provably fit this many bits, sign included.</param>
/// <param name="NeuronScales">Whether the weights of each neuron or kernel have a power-of-two scale of their own.</param>
public sealed record NetworkPrecision(ImmutableArray<int> WeightBits, ImmutableArray<int> RescaleBits, int LogitDifferenceBits, bool NeuronScales);
