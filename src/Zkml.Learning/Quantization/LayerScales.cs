using System.Collections.Immutable;
using Zkml.Learning.Models;

namespace Zkml.Learning.Quantization;

/// <summary>What the integers of a layer stand for.</summary>
/// <param name="Inputs">The real value of one unit of each input.</param>
/// <param name="Sums">The real value of one unit of each neuron's sum, and so of its bias.</param>
public sealed record LayerScales(ImmutableArray<double> Inputs, ImmutableArray<double> Sums)
{
    /// <summary>The real value of one unit of a neuron's output.</summary>
    public double Output(int neuron, Activation activation, int rescaleBits)
    {
        var scale = activation == Activation.Square ? Sums[neuron] * Sums[neuron] : Sums[neuron];
        return Math.ScaleB(scale, rescaleBits);
    }

    /// <summary>The integer that a weight becomes, before the limit of its bits: real weight times this, rounded.</summary>
    public double Resolution(int neuron, int input) => Inputs[input] / Sums[neuron];
}
