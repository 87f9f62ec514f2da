using Zkml.Data.Randomness;
using Zkml.Models.Networks;
using Zkml.Training.Networks;

namespace Zkml.Training.Tests.Networks;

public class BestCheckpointTests
{
    [Fact]
    public void What_is_learnt_later_does_not_change_the_kept_network()
    {
        var network = TrainableNetwork.Create(SyntheticData.Config().Network, normalized: true, SyntheticData.Rings(10), new SplitMix64(1));
        var best = new BestCheckpoint<FloatNetwork>();
        best.Offer(network.ToFloatNetwork(), correct: 1, step: 1);
        var before = best.Network!.Layers[0].Weights.ToArray();
        network.Layers[0].Weights.Values.AsSpan().Fill(0);
        best.Network.Layers[0].Weights.ShouldBe(before);
        before.ShouldContain(weight => weight != 0);
    }

    [Fact]
    public void Of_equally_good_networks_the_first_is_kept()
    {
        var best = new BestCheckpoint<string>();
        best.Offer("first", 5, 1);
        best.Offer("second", 5, 2);
        best.Offer("worse", 4, 3);
        best.Network.ShouldBe("first");
        best.Offer("better", 6, 4);
        best.Network.ShouldBe("better");
        best.Step.ShouldBe(4);
    }
}
