namespace Zkml.Training.Networks;

/// <summary>Moves all parameters of a network along the gradients that a batch left, with Adam, and pulls weights towards zero where wanted.</summary>
/// <param name="network">What learns.</param>
/// <param name="l1">Weight of the sum of absolute weights in the loss.</param>
internal sealed class AdamSteps(TrainableNetwork network, double l1)
{
    private int _step;

    /// <summary>Takes one step.</summary>
    public void Take(float learningRate)
    {
        _step++;
        foreach (var layer in network.Layers)
        {
            if (l1 > 0)
            {
                AddL1(layer, (float)l1);
            }

            layer.Weights.Step(_step, learningRate);
            layer.Biases.Step(_step, learningRate);
            layer.Gains?.Step(_step, learningRate);
        }
    }

    private static void AddL1(TrainableLayer layer, float weight)
    {
        for (var i = 0; i < layer.Weights.Values.Length; i++)
        {
            layer.Weights.Gradient[i] += weight * float.Sign(layer.Weights.Values[i]);
        }
    }
}
