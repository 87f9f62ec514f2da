using System.Text;
using Zkml.Data.Features.Steps;
using Zkml.Host;
using Zkml.Models.Configurations;
using Zkml.Models.Configurations.Networks;
using Zkml.Models.Tests.Networks;
using Zkml.Testing;

namespace Zkml.Models.Tests.Configurations;

public sealed class ConvolutionConfigTests
{
    private const string Convolutions = "\"convolutions\": [\n      {\n        \"maps\": 2,\n        \"size\": 3,\n        \"stride\": 2\n      }\n    ]";

    [Fact]
    public void A_configuration_with_convolutions_comes_back_byte_for_byte()
    {
        var text = Saved();
        var config = Load(text);
        config.Network.Convolutions.ShouldBe([new(2, 3, 2)]);
        Saved(config).ShouldBe(text);
    }

    [Fact]
    public void A_configuration_without_convolutions_does_not_mention_them() => Saved(ModelSamples.Config).ShouldNotContain("convolution");

    [Theory]
    [InlineData("conv.json", 5, 3)]
    [InlineData("conv-small.json", 6, 4)]
    public void The_sample_configurations_with_a_convolution_are_what_training_takes(string file, int maps, int stride)
    {
        var config = ModelConfigFile.Load(Path.Combine(Repository.Root, "samples", "configurations", file)).ShouldBeOfType<TrainingConfig>();
        config.Network.Convolutions.ShouldBe([new(maps, 7, stride)]);
        config.Network.HiddenSizes.ShouldBe([48]);
    }

    [Theory]
    [InlineData("\"size\": 3", "\"size\": 8", "network.convolutions[0].size: expected a whole number from 1 to 7, found 8")]
    [InlineData("\"stride\": 2", "\"stride\": 0", "network.convolutions[0].stride: expected a whole number from 1 to 7, found 0")]
    [InlineData("\"stride\": 2", "\"padding\": 2", "network.convolutions[0]: the property 'stride' is missing")]
    [InlineData("\"maps\": 2", "\"maps\": 65536", "network.convolutions[0]: the convolution gives 589824 outputs; at most 65536 are allowed")]
    [InlineData("\"rescaleBits\": [0]", "\"rescaleBits\": []", "network.rescaleBits: there are 0 entries; 1 hidden layers want 1")]
    [InlineData("\"weightBits\": [4, 6]", "\"weightBits\": [4]", "network.weightBits: there are 1 entries; 1 hidden layers and the logits want 2")]
    public void A_convolution_that_does_not_fit_is_refused_with_one_line_that_names_the_place(string original, string mutated, string problem) =>
        Refusal(Saved(), original, mutated).ShouldContain(problem);

    [Fact]
    public void A_second_convolution_must_fit_what_the_first_leaves() =>
        Refusal(Saved(), "\"stride\": 2\n      }", "\"stride\": 2}, {\"maps\": 1, \"size\": 4, \"stride\": 1}").ShouldContain("network.convolutions[1].size: expected a whole number from 1 to 3, found 4");

    [Fact]
    public void Features_that_are_no_image_take_no_convolution()
    {
        var config = ConvolutionalModel.Config with { Pipeline = new(ConvolutionalModel.Config.Pipeline.Outside.Add(new AppendAspectRatio()), []) };
        Refusal(Saved(config), "", "").ShouldContain("network.convolutions[0]: the features are not an image, which a convolution needs");
    }

    [Fact]
    public void Seventeen_layers_are_too_many()
    {
        var many = string.Join(", ", Enumerable.Repeat("{\"maps\": 1, \"size\": 1, \"stride\": 1}", 15));
        Refusal(Saved().Replace("\"hiddenSizes\": []", "\"hiddenSizes\": [1]"), Convolutions, $"\"convolutions\": [{many}]").ShouldContain("network: there are 16 hidden layers; at most 15 are allowed");
    }

    private static string Saved() => Saved(ConvolutionalModel.Config);

    private static string Saved(TrainingConfig config)
    {
        var stream = new MemoryStream();
        ModelConfigFile.Save(config, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Refusal(string text, string original, string mutated)
    {
        var place = text.IndexOf(original, StringComparison.Ordinal);
        place.ShouldBeGreaterThanOrEqualTo(0);
        var message = Should.Throw<MalformedInputException>(() => Load(text.Remove(place, original.Length).Insert(place, mutated))).Message;
        message.ShouldStartWith("config.json: ");
        message.ShouldNotContain("\n");
        return message;
    }

    private static TrainingConfig Load(string text) => ModelConfigFile.Load(new MemoryStream(Encoding.UTF8.GetBytes(text)), "config.json").ShouldBeOfType<TrainingConfig>();
}
