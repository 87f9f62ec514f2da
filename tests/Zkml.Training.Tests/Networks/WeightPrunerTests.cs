using Zkml.Data.Randomness;
using Zkml.Models.Configurations.Networks;
using Zkml.Training.Networks;

namespace Zkml.Training.Tests.Networks;

public class WeightPrunerTests
{
    [Fact]
    public void The_number_of_weights_falls_along_a_cubic_to_exactly_the_target()
    {
        var network = Network();
        var pruner = new WeightPruner(network, PruningCriterion.Magnitude, target: 32);
        pruner.TargetAt(-1).ShouldBe(132);
        pruner.TargetAt(0.5).ShouldBeInRange(44, 45);
        pruner.Prune(1);
        network.ActiveWeights.ShouldBe(32);
        network.ToFloatNetwork().NonZeroWeights.ShouldBe(32);
    }

    [Fact]
    public void By_magnitude_the_smallest_weights_of_all_layers_go_first()
    {
        var network = Network();
        var sorted = network.Layers.SelectMany(layer => layer.Weights.Values).Select(MathF.Abs).Order().ToList();
        new WeightPruner(network, PruningCriterion.Magnitude, target: 32).Prune(1);
        network.Layers.SelectMany(layer => layer.Weights.Values).Where(weight => weight != 0).Min(MathF.Abs).ShouldBe(sorted[100]);
    }

    [Fact]
    public void By_saliency_a_large_weight_that_never_had_a_gradient_goes_before_a_small_one_that_had()
    {
        var network = Network();
        var weights = network.Layers[0].Weights;
        weights.Values.AsSpan().Fill(5);
        weights.Values[3] = 0.1f;
        weights.Gradient[3] = 1;
        weights.Step(1, 1e-6f);
        new WeightPruner(network, PruningCriterion.Saliency, target: 1).Prune(1);
        network.Layers[0].Mask[3].ShouldBeTrue();
        network.ActiveWeights.ShouldBe(1);
    }

    [Fact]
    public void A_pruned_weight_is_untouched_by_the_optimiser()
    {
        var layer = Network().Layers[0];
        layer.Weights.Gradient.AsSpan().Fill(1);
        layer.Weights.Step(1, 0.1f);
        layer.Prune(4);
        layer.FindActiveColumns();
        layer.Weights.Gradient[4] = 0;
        var other = layer.Weights.Values[5];
        for (var step = 2; step <= 50; step++)
        {
            layer.Weights.Step(step, 0.1f);
        }

        layer.Weights.Values[4].ShouldBe(0);
        layer.Weights.Values[5].ShouldNotBe(other);
        layer.ActiveColumns[0].ShouldNotContain(4);
    }

    private static TrainableNetwork Network() =>
        TrainableNetwork.Create(SyntheticData.Config().Network, normalized: false, SyntheticData.Rings(10), new SplitMix64(5));
}
