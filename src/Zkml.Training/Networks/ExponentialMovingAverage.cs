using System.Numerics.Tensors;
using Zkml.Models.Networks;

namespace Zkml.Training.Networks;

/// <summary>
/// The running mean of a network's weights and biases over the steps of its fine-tuning. Single steps push weights to and fro over the boundaries of rounding; their
/// mean does not jump (Izmailov et al., "Averaging Weights Leads to Wider Optima and Better Generalization", 2018, here with weights that decay).
/// </summary>
internal sealed class ExponentialMovingAverage
{
    private readonly TrainableNetwork _network;
    private readonly TrainableNetwork _mean;
    private readonly float _decay;

    /// <summary>Begins with the network as it is.</summary>
    /// <param name="network">What learns, without normalisation.</param>
    /// <param name="decay">What is kept of the mean at each step, 0 to 1.</param>
    public ExponentialMovingAverage(TrainableNetwork network, double decay)
    {
        _network = network;
        _mean = network.WithoutNormalization();
        _decay = (float)decay;
    }

    /// <summary>Takes the network as it is now into the mean.</summary>
    public void Add()
    {
        for (var i = 0; i < _network.Layers.Length; i++)
        {
            Add(_network.Layers[i].Weights.Values, _mean.Layers[i].Weights.Values);
            Add(_network.Layers[i].Biases.Values, _mean.Layers[i].Biases.Values);
        }
    }

    /// <summary>A copy of the mean.</summary>
    public FloatNetwork ToFloatNetwork() => _mean.ToFloatNetwork();

    private void Add(ReadOnlySpan<float> values, Span<float> mean)
    {
        TensorPrimitives.Multiply(mean, _decay, mean);
        TensorPrimitives.MultiplyAdd(values, 1 - _decay, mean, mean);
    }
}
