using Zkml.Data.Randomness;
using Zkml.Models.Networks;
using Zkml.Training.Networks;

namespace Zkml.Training.Tests.Networks;

public class BatchNormalizationTests
{
    [Fact]
    public void Normalised_sums_have_mean_zero_and_variance_one()
    {
        var sums = Enumerable.Range(0, 256).Select(i => (float)((i * 37 % 101) + 5)).ToArray();
        var (mean, variance) = BatchNormalization.Normalize(sums);
        mean.ShouldBe(55, tolerance: 2);
        variance.ShouldBe(850, tolerance: 40);
        sums.Average().ShouldBe(0, tolerance: 1e-5);
        sums.Average(value => value * value).ShouldBe(1, tolerance: 1e-4);
    }

    [Fact]
    public void Folded_into_weights_and_biases_it_gives_the_same_sums()
    {
        var layer = new TrainableLayer(new DenseShape(1), 1, Activation.Square, normalized: true);
        layer.Weights.Values[0] = 3;
        layer.Biases.Values[0] = 0.5f;
        layer.Gains!.Values[0] = 2;
        for (var i = 0; i < 3000; i++)
        {
            layer.UpdateStatistics([7], [16]);
        }

        var (weights, biases) = layer.Folded();
        for (var x = -2f; x <= 2; x++)
        {
            var normalized = ((3 * x) - 7) / MathF.Sqrt(16 + BatchNormalization.Epsilon);
            ((weights[0] * x) + biases[0]).ShouldBe((2 * normalized) + 0.5f, tolerance: 1e-4f);
        }
    }

    [Fact]
    public void Folding_keeps_the_pruned_weights_pruned()
    {
        var network = TrainableNetwork.Create(SyntheticData.Config().Network, normalized: true, SyntheticData.Rings(10), new SplitMix64(1));
        network.Layers[0].Prune(5);
        network.Layers[0].FindActiveColumns();
        var folded = network.WithoutNormalization();
        folded.Layers[0].Mask[5].ShouldBeFalse();
        folded.Layers[0].Weights.Values[5].ShouldBe(0);
        folded.ActiveWeights.ShouldBe(network.ActiveWeights);
    }
}
