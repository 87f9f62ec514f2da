using System.Collections.Immutable;

namespace Zkml.Models.Networks;

/// <summary>
/// A layer over exact integers: <c>y = rescale(activation(W x + b))</c>, where rescale divides by 2^<see cref="RescaleBits"/> and rounds
/// half up: <c>floor((v + 2^(k-1)) / 2^k)</c>, the one rounding rule of this project. Its weights are stored once, however often its shape lays them over the inputs.
/// </summary>
/// <param name="Name">What reports and programs call it: <c>convolution1</c>, <c>hidden1</c>, <c>logits</c>.</param>
/// <param name="Shape">Dense or a convolution: how the rows of weights lie over the inputs.</param>
/// <param name="Weights">Row-major, <see cref="RowCount"/> rows of the shape's <see cref="LayerShape.RowLength"/>.</param>
/// <param name="Biases">One per row, at the scale of its sums.</param>
/// <param name="Activation">What follows the sums.</param>
/// <param name="RescaleBits">0 where the field has room, which is the rule.</param>
public sealed record IntegerLayer(
    string Name,
    LayerShape Shape,
    ImmutableArray<int> Weights,
    ImmutableArray<Int128> Biases,
    Activation Activation,
    int RescaleBits = 0)
{
    /// <summary>A dense layer: <paramref name="outputCount"/> rows of <paramref name="inputCount"/> weights.</summary>
    public IntegerLayer(
        string name, int inputCount, int outputCount, ImmutableArray<int> weights, ImmutableArray<Int128> biases, Activation activation, int rescaleBits = 0)
        : this(name, new DenseShape(inputCount), weights, biases, activation, rescaleBits) => ArgumentOutOfRangeException.ThrowIfNotEqual(biases.Length, outputCount);

    /// <summary>Rows of weights: neurons of a dense layer, kernels of a convolution.</summary>
    public int RowCount => Biases.Length;

    /// <summary>What the layer takes.</summary>
    public int InputCount => Shape.InputCount;

    /// <summary>What the layer gives: an output for each row and position.</summary>
    public int OutputCount => RowCount * Shape.PositionCount;

    /// <summary>The weights of one neuron or kernel.</summary>
    public ReadOnlySpan<int> Row(int row) => Weights.AsSpan().Slice(row * Shape.RowLength, Shape.RowLength);

    /// <summary>How many weights are not zero, each counted once; biases do not count.</summary>
    public int NonZeroWeights => Weights.AsSpan().Length - Weights.AsSpan().Count(0);
}
