using Zkml.Data.Randomness;
using Zkml.Models.Configurations.Networks;
using Zkml.Training.Networks;

namespace Zkml.Training.Tests.Networks;

public class SquaredHingeTests
{
    [Fact]
    public void The_loss_is_the_sum_of_the_squares_by_which_margins_are_missed()
    {
        // One sample of class 1: its own logit 0.5 misses 1 by 0.5; -0.25 misses -1 by 0.75; -2 is beyond it.
        float[] logits = [-0.25f, 0.5f, -2];

        SquaredHinge.Backward(logits, [1], 1).ShouldBe(0.5625 + 0.25, 1e-6);

        logits.ShouldBe([1.5f, -1, 0]);
    }

    [Fact]
    public void A_network_without_hidden_layers_learns_the_linear_machine_that_gradient_descent_in_double_precision_finds()
    {
        var data = SyntheticData.Rings(200);
        var config = SyntheticData.Config().Network with { HiddenSizes = [], WeightBits = [8], RescaleBits = [], NonZeroWeights = int.MaxValue };
        var network = TrainableNetwork.Create(config, normalized: false, data, new SplitMix64(3));
        var pass = new BatchGradient(network, new(data, 200, 1, new SplitMix64(4)), 200, threads: 1, ClassificationLoss.SquaredHinge);
        const int Steps = 4000;
        for (var step = 1; step <= Steps; step++)
        {
            pass.Run();
            foreach (var parameters in new[] { network.Layers[0].Weights, network.Layers[0].Biases })
            {
                parameters.Step(step, 0.05f * (Steps - step) / Steps);
            }
        }

        pass.Run().ShouldBe(LeastLoss(data, network.InputScale), 1e-4);
    }

    /// <summary>The least mean loss of any linear machine; the problem is convex, so plain descent finds it.</summary>
    private static double LeastLoss(TrainingData data, double inputScale)
    {
        var (samples, features) = (data.Originals.Count, data.Originals.FeatureCount);
        return Enumerable.Range(0, data.ClassCount).Sum(LeastLossOf);

        double LeastLossOf(int label)
        {
            var weights = new double[features + 1];
            var loss = 0.0;
            for (var step = 0; step < 5000; step++)
            {
                var gradient = new double[features + 1];
                loss = 0;
                for (var sample = 0; sample < samples; sample++)
                {
                    var row = data.Originals.Row(sample);
                    var sign = data.Originals.Labels.Span[sample] == label ? 1 : -1;
                    var sum = weights[features];
                    for (var i = 0; i < features; i++)
                    {
                        sum += weights[i] * row[i] * inputScale;
                    }

                    var missing = Math.Max(0, 1 - (sign * sum));
                    loss += missing * missing / samples;
                    for (var i = 0; i <= features; i++)
                    {
                        gradient[i] -= 2 * sign * missing * (i == features ? 1 : row[i] * inputScale) / samples;
                    }
                }

                for (var i = 0; i <= features; i++)
                {
                    weights[i] -= 0.2 * gradient[i];
                }
            }

            return loss;
        }
    }
}
