using Zkml.Data.Randomness;
using Zkml.Models.Configurations.Networks;
using Zkml.Models.Networks;
using Zkml.Training.Networks;
using Zkml.Training.Networks.Distillation;

namespace Zkml.Training.Tests.Networks;

public class GradientTests
{
    private const int BatchSize = 64;

    [Theory]
    [InlineData(Activation.Square, false)]
    [InlineData(Activation.Square, true)]
    [InlineData(Activation.Relu, false)]
    [InlineData(Activation.Relu, true)]
    public void Every_gradient_is_the_slope_of_the_loss(Activation activation, bool normalized) => EveryGradientIsTheSlope(
        SyntheticData.Config(activation).Network with { HiddenSizes = [5, 4], WeightBits = [5, 5, 5], RescaleBits = [0, 0] }, SyntheticData.Rings(BatchSize), normalized);

    [Theory]
    [InlineData(Activation.Square, false)]
    [InlineData(Activation.Square, true)]
    [InlineData(Activation.Relu, true)]
    public void Every_gradient_of_shared_weights_is_the_slope_of_the_loss(Activation activation, bool normalized) =>
        EveryGradientIsTheSlope(SyntheticImages.Config(activation).Network with { Convolutions = [new(3, 3, 2), new(2, 2, 1)] }, SyntheticImages.Bars(BatchSize), normalized);

    [Fact]
    public void Every_gradient_of_the_squared_hinge_is_the_slope_of_the_loss() => EveryGradientIsTheSlope(
        SyntheticData.Config(Activation.Square).Network with { HiddenSizes = [5], WeightBits = [5, 5], RescaleBits = [0] }, SyntheticData.Rings(BatchSize), normalized: false, ClassificationLoss.SquaredHinge);

    [Theory]
    [InlineData(1f, 0.5f)]
    [InlineData(3f, 0.9f)]
    public void Every_gradient_is_the_slope_of_a_loss_that_listens_to_teachers(float temperature, float share)
    {
        var data = SyntheticData.Rings(BatchSize);
        var random = new SplitMix64(9);
        var probabilities = new float[BatchSize * data.ClassCount];
        for (var start = 0; start < probabilities.Length; start += data.ClassCount)
        {
            var first = (random.Next(1000) / 1000.0);
            (probabilities[start], probabilities[start + 1], probabilities[start + 2]) = ((float)first, (float)(0.25 * (1 - first)), (float)(0.75 * (1 - first)));
        }

        var config = SyntheticData.Config(Activation.Relu).Network with { HiddenSizes = [5, 4], WeightBits = [5, 5, 5], RescaleBits = [0, 0] };
        EveryGradientIsTheSlope(config, data with { SoftLabels = new SoftLabels(data.ClassCount, probabilities, temperature, share) }, normalized: true);
    }

    private static void EveryGradientIsTheSlope(NetworkConfig config, TrainingData data, bool normalized, ClassificationLoss loss = ClassificationLoss.CrossEntropy)
    {
        var network = TrainableNetwork.Create(config, normalized, data, new SplitMix64(6));
        var batch = Enumerable.Range(0, BatchSize).ToArray();
        var sampler = new BatchSampler(data, BatchSize, 1, new SplitMix64(8));
        var pass = new ShardGradient(network, BatchSize, data.SoftLabels, loss);
        pass.Load(sampler, batch);
        pass.Run(1f / BatchSize);
        var gradients = pass.Layers.ToArray().Select(layer => (Weights: layer.WeightGradient.ToArray(), Biases: layer.BiasGradient.ToArray(), Gains: layer.GainGradient.ToArray())).ToList();
        for (var i = 0; i < network.Layers.Length; i++)
        {
            var layer = network.Layers[i];
            SlopesAreEqual($"layer {i} weight", layer.Weights.Values, gradients[i].Weights, pass);
            SlopesAreEqual($"layer {i} bias", layer.Biases.Values, gradients[i].Biases, pass);
            if (layer.Gains is { } gains)
            {
                SlopesAreEqual($"layer {i} gain", gains.Values, gradients[i].Gains, pass);
            }
        }
    }

    // Central differences, in single precision: the step is a compromise between rounding and samples near the kink of a ReLU.
    private static void SlopesAreEqual(string name, float[] parameters, float[] gradient, ShardGradient pass)
    {
        const float Step = 3e-4f;
        gradient.ShouldContain(slope => MathF.Abs(slope) > 1e-3f);
        for (var i = 0; i < parameters.Length; i++)
        {
            var value = parameters[i];
            parameters[i] = value + Step;
            pass.Run(1f / BatchSize);
            var above = pass.Loss;
            parameters[i] = value - Step;
            pass.Run(1f / BatchSize);
            var below = pass.Loss;
            parameters[i] = value;
            ((double)gradient[i]).ShouldBe((above - below) / (2 * Step), tolerance: 2e-3 + (0.02 * Math.Abs(gradient[i])), $"{name} {i}");
        }
    }
}
