using System.Collections.Immutable;

namespace Zkml.Learning.Models;

/// <summary>
/// A dense layer over exact integers: <c>y = rescale(activation(W x + b))</c>, where rescale divides by 2^<see cref="RescaleBits"/> and rounds
/// half up: <c>floor((v + 2^(k-1)) / 2^k)</c>, the one rounding rule of this project.
/// </summary>
/// <param name="Name">What reports and programs call it: <c>hidden1</c>, <c>logits</c>.</param>
/// <param name="InputCount">Columns of the weight matrix.</param>
/// <param name="OutputCount">Rows of the weight matrix: neurons.</param>
/// <param name="Weights">Row-major, <see cref="OutputCount"/> rows of <see cref="InputCount"/>.</param>
/// <param name="Biases">One a neuron, at the scale of its sum.</param>
/// <param name="Activation">What follows the sums.</param>
/// <param name="RescaleBits">0 where the field has room, which is the rule.</param>
public sealed record IntegerLayer(
    string Name,
    int InputCount,
    int OutputCount,
    ImmutableArray<int> Weights,
    ImmutableArray<Int128> Biases,
    Activation Activation,
    int RescaleBits = 0)
{
    /// <summary>The weights of one neuron.</summary>
    public ReadOnlySpan<int> Row(int neuron) => Weights.AsSpan().Slice(neuron * InputCount, InputCount);

    /// <summary>How many weights are not zero; biases do not count.</summary>
    public int NonZeroWeights => Weights.AsSpan().Length - Weights.AsSpan().Count(0);
}
