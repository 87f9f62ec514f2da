using System.Collections.Immutable;

namespace Zkml.Models.Networks;

/// <summary>
/// A layer over floating-point numbers: <c>y = activation(W x + b)</c>. The first layer's inputs are the pipeline's integer features, unscaled.
/// Its weights are stored once, however often its shape lays them over the inputs.
/// </summary>
/// <param name="Name">What reports call it: <c>convolution1</c>, <c>hidden1</c>, <c>logits</c>.</param>
/// <param name="Shape">Dense or a convolution: how the rows of weights lie over the inputs.</param>
/// <param name="Weights">Row-major, <see cref="RowCount"/> rows of the shape's <see cref="LayerShape.RowLength"/>.</param>
/// <param name="Biases">One per row.</param>
/// <param name="Activation">What follows the sums.</param>
public sealed record FloatLayer(
    string Name,
    LayerShape Shape,
    ImmutableArray<float> Weights,
    ImmutableArray<float> Biases,
    Activation Activation)
{
    /// <summary>A dense layer: <paramref name="outputCount"/> rows of <paramref name="inputCount"/> weights.</summary>
    public FloatLayer(string name, int inputCount, int outputCount, ImmutableArray<float> weights, ImmutableArray<float> biases, Activation activation)
        : this(name, new DenseShape(inputCount), weights, biases, activation) => ArgumentOutOfRangeException.ThrowIfNotEqual(biases.Length, outputCount);

    /// <summary>Rows of weights: neurons of a dense layer, kernels of a convolution.</summary>
    public int RowCount => Biases.Length;

    /// <summary>What the layer takes.</summary>
    public int InputCount => Shape.InputCount;

    /// <summary>What the layer gives: an output for each row and position.</summary>
    public int OutputCount => RowCount * Shape.PositionCount;

    /// <summary>The weights of one neuron or kernel.</summary>
    public ReadOnlySpan<float> Row(int row) => Weights.AsSpan().Slice(row * Shape.RowLength, Shape.RowLength);

    /// <summary>How many weights are not zero, each counted once; biases do not count.</summary>
    public int NonZeroWeights => Weights.AsSpan().Length - Weights.AsSpan().Count(0f);
}
