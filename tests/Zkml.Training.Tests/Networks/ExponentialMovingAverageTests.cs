using Zkml.Data.Randomness;
using Zkml.Training.Networks;

namespace Zkml.Training.Tests.Networks;

public class ExponentialMovingAverageTests
{
    [Fact]
    public void The_mean_follows_the_weights_by_its_decay()
    {
        var network = TrainableNetwork.Create(SyntheticData.Config().Network, normalized: false, SyntheticData.Rings(10), new SplitMix64(5));
        network.Layers[0].Weights.Values.AsSpan().Fill(1);
        network.Layers[0].Biases.Values.AsSpan().Fill(2);
        var average = new ExponentialMovingAverage(network, 0.75);

        network.Layers[0].Weights.Values.AsSpan().Fill(5);
        network.Layers[0].Biases.Values.AsSpan().Fill(-2);
        average.Add();
        average.Add();

        var mean = average.ToFloatNetwork().Layers[0];
        mean.Weights.ShouldAllBe(weight => MathF.Abs((weight / network.InputScale) - 2.75f) < 1e-5f);
        mean.Biases.ShouldAllBe(bias => MathF.Abs(bias - 0.25f) < 1e-5f);
    }

    [Fact]
    public void Pruned_weights_are_zero_in_the_mean_as_well()
    {
        var network = TrainableNetwork.Create(SyntheticData.Config().Network, normalized: false, SyntheticData.Rings(10), new SplitMix64(5));
        network.Layers[0].Prune(3);
        network.Layers[0].FindActiveColumns();
        var average = new ExponentialMovingAverage(network, 0.9);
        average.Add();
        average.ToFloatNetwork().Layers[0].Weights[3].ShouldBe(0);
    }

    [Fact]
    public void A_network_whose_mean_is_rounded_keeps_to_its_bits_and_learns()
    {
        var config = SyntheticData.Config();
        var result = Trainer.Train(config with { Optimizer = config.Optimizer with { Averaging = 0.98 } }, SyntheticData.Rings(), null, 2, CancellationToken.None);
        result.IntegerValidationCorrect.ShouldBeGreaterThan(420);
        result.Integer.Layers[0].Weights.ShouldAllBe(weight => Math.Abs(weight) <= 15);
        result.Float.Layers[0].Weights.Zip(result.Integer.Layers[0].Weights).ShouldAllBe(pair => pair.First != 0 || pair.Second == 0);
    }
}
