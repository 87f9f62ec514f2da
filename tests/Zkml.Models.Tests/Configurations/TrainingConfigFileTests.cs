using System.Text;
using Zkml.Host;
using Zkml.Models.Configurations;
using Zkml.Models.Configurations.Networks;

namespace Zkml.Models.Tests.Configurations;

public sealed class TrainingConfigFileTests
{
    [Fact]
    public void A_configuration_comes_back_byte_for_byte()
    {
        var text = Saved();
        Saved(Load(text)).ShouldBe(text);
    }

    [Fact]
    public void Teachers_come_back_byte_for_byte()
    {
        var text = Saved(ModelSamples.Config with { Distillation = new() { Teachers = 4, HiddenSizes = [32, 16], Steps = 90, Temperature = 2.5, Share = 0.25 } });
        Saved(Load(text)).ShouldBe(text);
        Load(text).Distillation!.Temperature.ShouldBe(2.5);
        Should.Throw<MalformedInputException>(() => Load(text.Replace("\"teachers\": 4", "\"teachers\": 0", StringComparison.Ordinal)))
            .Message.ShouldStartWith("config.json: distillation.teachers: expected a whole number from 1 to 32, found 0");
    }

    [Fact]
    public void The_squared_hinge_comes_back_and_has_no_teachers()
    {
        var hinge = ModelSamples.Config with { Optimizer = ModelSamples.Config.Optimizer with { Loss = ClassificationLoss.SquaredHinge } };

        Load(Saved(hinge)).Optimizer.Loss.ShouldBe(ClassificationLoss.SquaredHinge);
        Load(Saved()).Optimizer.Loss.ShouldBe(ClassificationLoss.CrossEntropy);
        Saved().ShouldNotContain("\"loss\"");
        Should.Throw<MalformedInputException>(() => Load(Saved(hinge with { Distillation = new() { Teachers = 1, HiddenSizes = [8], Steps = 9 } })))
            .Message.ShouldStartWith("config.json: distillation: teachers tell probabilities");
    }

    [Fact]
    public void Optimiser_augmentation_and_seed_may_be_left_out()
    {
        var config = Load(
            """
            {
              "format": "zkml-training", "version": 1, "name": "mine", "description": "", "dataset": "mnist",
              "pipeline": {"outside": [], "inside": []},
              "network": {"hiddenSizes": [16], "activation": "square", "weightBits": [4, 6], "rescaleBits": [0], "nonZeroWeights": 500, "logitDifferenceBits": 31}
            }
            """);
        config.Seed.ShouldBe(1);
        config.Augmentation.Copies.ShouldBe(0);
        config.Optimizer.ShouldBe(new());
    }

    [Theory]
    [InlineData("\"zkml-training\"", "\"zkml-model\"", "format: 'zkml-model' is not 'zkml-training'")]
    [InlineData("\"version\": 1", "\"version\": 0", "version: version 0 is not supported")]
    [InlineData("\"steps\": 10000", "\"steps\": 0", "optimizer.steps: expected a whole number from 1")]
    [InlineData("\"steps\"", "\"epochs\"", "optimizer: the property 'steps' is missing")]
    [InlineData("\"seed\": 7", "\"seed\": 7, \"sead\": 8", "sead: the property is not known here; expected one of format, version, name")]
    [InlineData("\"seed\": 7", "\"seed\": 7, \"sead\": 8", "; did you mean 'seed'?")]
    [InlineData("\"batchSize\": 512", "\"batchSize\": 1000000", "optimizer.batchSize: expected a whole number")]
    [InlineData("\"learningRate\": 0.004", "\"learningRate\": 0", "optimizer.learningRate: expected a number from 1E-09 to 1, found 0")]
    [InlineData("\"learningRate\": 0.004", "\"learningRate\": NaN", "this is not valid JSON")]
    [InlineData("\"pruningEnd\": 0.55", "\"pruningEnd\": 0.01", "optimizer: pruningStart must lie before pruningEnd")]
    [InlineData("\"quantizationStart\": 0.6", "\"quantizationStart\": 0.5", "optimizer: pruningStart must lie before pruningEnd")]
    [InlineData("\"saliency\"", "\"luck\"", "optimizer.pruningCriterion: 'luck' is not known; expected one of saliency, magnitude")]
    [InlineData("\"batchNormalization\": true", "\"batchNormalization\": 1", "optimizer.batchNormalization: expected true or false")]
    [InlineData("\"hiddenSizes\": [2]", "\"hiddenSizes\": [0]", "network.hiddenSizes[0]: expected a whole number from 1 to 65536, found 0")]
    [InlineData("\"hiddenSizes\": [2]", "\"hiddenSizes\": [2, 2]", "network.weightBits: there are 2 entries; 2 hidden layers and the logits want 3")]
    [InlineData("\"rescaleBits\": [3]", "\"rescaleBits\": []", "network.rescaleBits: there are 0 entries; 1 hidden layers want 1")]
    [InlineData("\"activation\": \"relu\"", "\"activation\": \"identity\"", "network.activation: hidden layers need")]
    [InlineData("\"weightBits\": [4, 6]", "\"weightBits\": [1, 6]", "network.weightBits[0]: expected a whole number from 2 to 24, found 1")]
    [InlineData("\"rotation\": 10", "\"rotation\": 90", "augmentation.rotation: expected a number from 0 to 45, found 90")]
    [InlineData("\"seed\": 7", "\"seed\": -1", "seed: expected a whole number from 0")]
    [InlineData("\"block-average\"", "\"deskew\"", "pipeline.outside[0]")]
    public void A_malformed_configuration_is_refused_with_one_line_that_names_the_place(string original, string mutated, string problem)
    {
        var text = Saved();
        var place = text.IndexOf(original, StringComparison.Ordinal);
        place.ShouldBeGreaterThan(0);
        var message = Should.Throw<MalformedInputException>(() => Load(text.Remove(place, original.Length).Insert(place, mutated))).Message;
        message.ShouldStartWith("config.json: ");
        message.ShouldContain(problem);
        message.ShouldNotContain("\n");
    }

    private static string Saved() => Saved(ModelSamples.Config);

    private static string Saved(TrainingConfig config)
    {
        var stream = new MemoryStream();
        ModelConfigFile.Save(config, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static TrainingConfig Load(string text) => ModelConfigFile.Load(new MemoryStream(Encoding.UTF8.GetBytes(text)), "config.json").ShouldBeOfType<TrainingConfig>();
}
