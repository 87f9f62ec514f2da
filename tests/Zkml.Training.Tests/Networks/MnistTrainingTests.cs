using Zkml.Data.Datasets;
using Zkml.Data.Features.Steps;
using Zkml.Models.Configurations.Networks;
using Zkml.Models.Networks;
using Zkml.Training.Networks;

namespace Zkml.Training.Tests.Networks;

public class MnistTrainingTests
{
    [Fact]
    public void A_few_thousand_digits_are_enough_for_ninety_percent_within_seconds()
    {
        var mnist = DatasetCatalogue.Load("mnist");
        var few = new ImageSplits(mnist.Training.Pick("few", Enumerable.Range(0, 5000).ToArray()), mnist.Test.Pick("none", []));
        var config = new TrainingConfig
        {
            Name = "few",
            Description = "",
            Dataset = "mnist",
            Pipeline = new([new BlockAverage(4), new QuantisePixels(4)], []),
            Network = new()
            {
                HiddenSizes = [32],
                Activation = Activation.Square,
                WeightBits = [4, 6],
                RescaleBits = [0],
                NonZeroWeights = 700,
                LogitDifferenceBits = 27,
            },
            Optimizer = new() { Steps = 800, BatchSize = 256 },
            Augmentation = new(1, 8, 0.1, 0.1, 1, 0.5, 0.5),
        };
        var model = ModelTrainer.Train(config, few, "a test");
        var provenance = model.Provenance.ShouldBeOfType<NetworkProvenance>();
        provenance.TrainingSamples.ShouldBe(4500);
        provenance.ValidationSamples.ShouldBe(500);
        provenance.IntegerValidationAccuracy.ShouldBeGreaterThan(0.9);
        provenance.FloatValidationAccuracy.ShouldBeGreaterThan(0.9);
        model.Integer.NonZeroWeights.ShouldBeLessThanOrEqualTo(700);
    }
}
