using Zkml.Data.Randomness;
using Zkml.Models.Configurations.Networks;
using Zkml.Models.Networks;
using Zkml.Models.Quantization;
using Zkml.Training.Networks;

namespace Zkml.Training.Tests.Networks;

public class ConvolutionTrainingTests
{
    [Fact]
    public void A_convolution_learns_to_find_bars_and_keeps_it_in_integers()
    {
        var data = SyntheticImages.Bars();
        var result = Train(SyntheticImages.Config(), data, threads: 2);
        result.FloatValidationCorrect.ShouldBeGreaterThan(425);
        result.IntegerValidationCorrect.ShouldBeGreaterThan(425);
        result.Integer.Layers.Select(layer => layer.Name).ShouldBe(["convolution1", "hidden1", "logits"]);
        result.Integer.Layers[0].Shape.ShouldBe(new ConvolutionShape(1, 7, 3, 1));
        result.Integer.Layers[0].Weights.Length.ShouldBe(4 * 9);
        result.Integer.Layers[0].Weights.ShouldAllBe(weight => Math.Abs(weight) <= 15);
        result.Integer.NonZeroWeights.ShouldBeLessThanOrEqualTo(300);
        NetworkRanges.Of(result.Integer, data.FeatureRanges).LogitDifferenceBits.ShouldBeLessThanOrEqualTo(60);
    }

    [Fact]
    public void The_same_seed_gives_the_same_convolutions_with_one_thread_and_with_three()
    {
        var config = SyntheticImages.Config();
        config = config with { Network = config.Network with { Convolutions = [new(3, 3, 2), new(2, 2, 1)], WeightBits = [5, 5, 5, 6], RescaleBits = [0, 0, 0], LogitDifferenceBits = 110 }, Optimizer = config.Optimizer with { Steps = 60 } };
        var first = Train(config, SyntheticImages.Bars(700), threads: 1);
        var second = Train(config, SyntheticImages.Bars(700), threads: 3);
        second.Float.Layers.SelectMany(layer => layer.Weights).ShouldBe(first.Float.Layers.SelectMany(layer => layer.Weights));
        second.Integer.Layers.SelectMany(layer => layer.Weights).ShouldBe(first.Integer.Layers.SelectMany(layer => layer.Weights));
    }

    /// <summary>Statistics of a map run over its positions and samples: a kernel's sums have mean 0 and variance 1 over both together.</summary>
    [Fact]
    public void A_map_is_normalised_over_its_positions_and_samples()
    {
        const int Samples = 32;
        var layer = new TrainableLayer(new ConvolutionShape(1, 4, 2, 1), 1, Activation.Square, normalized: true);
        var random = new SplitMix64(3);
        layer.Weights.Values.AsSpan().Fill(0.5f);
        var pass = new LayerBackpropagation(layer, Samples);
        pass.Forward([.. Enumerable.Range(0, 16 * Samples).Select(_ => (float)random.NextWithin(1))]);
        pass.Outputs.Length.ShouldBe(9 * Samples);
        // The outputs are squares of the normalised sums, and so their mean is the variance.
        pass.Outputs.Average().ShouldBe(1, tolerance: 1e-3);
        MathF.Abs(pass.Outputs.Take(Samples).Average() - 1).ShouldBeGreaterThan(1e-3f);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_forward_pass_sees_exactly_the_kernels_that_the_quantiser_makes(bool neuronScales)
    {
        var data = SyntheticImages.Bars(10);
        var config = SyntheticImages.Config().Network with { Convolutions = [new(3, 3, 2), new(2, 2, 1)], WeightBits = [5, 5, 5, 6], RescaleBits = [2, 0, 0], LogitDifferenceBits = 110, NeuronScales = neuronScales };
        var network = TrainableNetwork.Create(config, normalized: false, data, new SplitMix64(4));
        var real = network.ToFloatNetwork();
        var scales = ScaleSearch.Choose(real, config.Precision, data.FeatureRanges);
        var integer = Quantizer.Quantize(real, scales, config.Precision);
        FakeQuantization.Apply(network, scales, config);
        for (var i = 0; i < network.Layers.Length; i++)
        {
            var inputScale = i == 0 ? network.InputScale : 1;
            for (var weight = 0; weight < integer.Layers[i].Weights.Length; weight++)
            {
                var (row, column) = Math.DivRem(weight, integer.Layers[i].Shape.RowLength);
                var unit = 1 / (scales.Layers[i].Resolution(row, column) * inputScale);
                network.Layers[i].ForwardWeights[weight].ShouldBe((float)(integer.Layers[i].Weights[weight] * unit), tolerance: 1e-6f);
            }
        }
    }

    [Fact]
    public void Pruning_removes_a_weight_at_all_positions_at_once()
    {
        var network = TrainableNetwork.Create(SyntheticImages.Config().Network, normalized: true, SyntheticImages.Bars(10), new SplitMix64(5));
        network.ActiveWeights.ShouldBe((4 * 9) + (4 * 25 * 6) + (6 * 3));
        network.Layers[0].Prune(4);
        network.Layers[0].FindActiveColumns();
        network.ActiveWeights.ShouldBe((4 * 9) + (4 * 25 * 6) + (6 * 3) - 1);
        var folded = network.WithoutNormalization();
        folded.Layers[0].Weights.Values[4].ShouldBe(0);
        folded.Layers[0].ActiveColumns[0].ShouldBe([0, 1, 2, 3, 5, 6, 7, 8]);
    }

    private static TrainingResult Train(TrainingConfig config, TrainingData data, int threads) => Trainer.Train(config, data, null, threads, CancellationToken.None);
}
