using System.Collections.Immutable;

namespace Zkml.Learning.Models;

/// <summary>A dense layer over floating-point numbers: <c>y = activation(W x + b)</c>. The first layer's inputs are the pipeline's integer features, unscaled.</summary>
/// <param name="Name">What reports call it: <c>hidden1</c>, <c>logits</c>.</param>
/// <param name="InputCount">Columns of the weight matrix.</param>
/// <param name="OutputCount">Rows of the weight matrix: neurons.</param>
/// <param name="Weights">Row-major, <see cref="OutputCount"/> rows of <see cref="InputCount"/>.</param>
/// <param name="Biases">One a neuron.</param>
/// <param name="Activation">What follows the sums.</param>
public sealed record FloatLayer(
    string Name,
    int InputCount,
    int OutputCount,
    ImmutableArray<float> Weights,
    ImmutableArray<float> Biases,
    Activation Activation)
{
    /// <summary>The weights of one neuron.</summary>
    public ReadOnlySpan<float> Row(int neuron) => Weights.AsSpan().Slice(neuron * InputCount, InputCount);

    /// <summary>How many weights are not zero; biases do not count.</summary>
    public int NonZeroWeights => Weights.AsSpan().Length - Weights.AsSpan().Count(0f);
}
