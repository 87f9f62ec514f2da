using System.Collections.Immutable;
using Zkml.Models.Networks;

namespace Zkml.Models.Quantization;

/// <summary>What the integers of a layer stand for.</summary>
/// <param name="Inputs">The real value of one unit of the input under each column of the weights; in a convolution, of all inputs of one map alike.</param>
/// <param name="Sums">The real value of one unit of the sums of each row of weights, and so of its bias.</param>
public sealed record LayerScales(ImmutableArray<double> Inputs, ImmutableArray<double> Sums)
{
    /// <summary>The real value of one unit of a row's outputs.</summary>
    public double Output(int row, Activation activation, int rescaleBits)
    {
        var scale = activation == Activation.Square ? Sums[row] * Sums[row] : Sums[row];
        return Math.ScaleB(scale, rescaleBits);
    }

    /// <summary>The integer that a weight becomes, before the limit of its bits: real weight times this, rounded.</summary>
    public double Resolution(int row, int column) => Inputs[column] / Sums[row];
}
