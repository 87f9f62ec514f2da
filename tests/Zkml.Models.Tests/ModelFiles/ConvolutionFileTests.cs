using System.Text;
using Zkml.Host;
using Zkml.Models.ModelFiles;
using Zkml.Models.Networks;
using Zkml.Models.Tests.Networks;

namespace Zkml.Models.Tests.ModelFiles;

public class ConvolutionFileTests
{
    private static readonly string Text = ModelSamples.Text(ConvolutionalModel.Model);

    [Fact]
    public void A_model_with_a_convolution_comes_back_byte_for_byte() => ModelSamples.Text(Load(Text)).ShouldBe(Text);

    [Fact]
    public void Its_weights_are_stored_once_a_kernel()
    {
        Text.ShouldContain("\n          {\"0\": 2},\n          {\"8\": -1}\n");
        var layer = ((IntegerNetwork)Load(Text).Integer).Layers[0];
        layer.Shape.ShouldBe(new ConvolutionShape(1, 7, 3, 2));
        (layer.OutputCount, layer.Weights.Length, layer.NonZeroWeights).ShouldBe((18, 18, 2));
    }

    [Theory]
    [InlineData("\"inputMaps\": 1", "\"inputMaps\": 0", "integer.layers[0].convolution.inputMaps: expected a whole number from 1 to 49, found 0")]
    [InlineData("\"inputSide\": 7", "\"inputSide\": 6", "integer.layers[0].convolution.inputSide: the layer takes 49 inputs, which are not 1 × 6×6")]
    [InlineData("\"maps\": 2", "\"maps\": 3", "integer.layers[0].convolution.maps: the layer has 18 outputs; 3 maps of 3×3 positions would be 27")]
    [InlineData("\"size\": 3", "\"size\": 8", "integer.layers[0].convolution.size: expected a whole number from 1 to 7, found 8")]
    [InlineData("\"stride\": 2", "\"stride\": 0", "integer.layers[0].convolution.stride: expected a whole number from 1 to 7, found 0")]
    [InlineData("\"stride\": 2", "\"padding\": 2", "integer.layers[0].convolution: the property 'stride' is missing")]
    [InlineData("\"stride\": 2", "\"stride\": 2, \"padding\": 0", "integer.layers[0].convolution.padding: the property is not known here")]
    [InlineData("\"outputs\": 18", "\"outputs\": 9", "integer.layers[0].convolution.maps: the layer has 9 outputs; 2 maps of 3×3 positions would be 18")]
    [InlineData("{\"8\": -1}", "{\"9\": -1}", "integer.layers[0].weights[1].9: expected a column from 0 to 8")]
    [InlineData("{\"8\": -1}", "{\"8\": -1}, {}", "integer.layers[0].weights: the array has 3 elements; at most 2")]
    public void A_malformed_convolution_is_refused_with_one_line_that_names_the_place(string original, string mutated, string problem) =>
        Refusal(Text, original, mutated).ShouldContain(problem);

    [Fact]
    public void Float_and_integer_layers_of_different_kernels_are_refused()
    {
        var place = Text.LastIndexOf("\"size\": 3", Text.IndexOf("\"provenance\"", StringComparison.Ordinal), StringComparison.Ordinal);
        Refusal(Text[..place] + Text[place..].Replace("\"size\": 3", "\"size\": 2"), "", "").ShouldContain("float.layers[0]: inputs and convolution must be those of the integer network's layer");
    }

    [Fact]
    public void A_convolution_that_would_fill_the_memory_is_refused_though_the_file_is_small()
    {
        var network = """
            {"layers": [{"name": "c", "inputs": 49, "outputs": 49000, "convolution": {"inputMaps": 1, "inputSide": 7, "maps": 1000, "size": 1, "stride": 1}, "activation": "square", "rescaleBits": 0, "biases": [], "weights": []},
            """;
        var start = Text.IndexOf("{\n    \"layers\"", StringComparison.Ordinal);
        var second = network.Replace("\"inputs\": 49", "\"inputs\": 49000").Replace("\"inputMaps\": 1,", "\"inputMaps\": 1000,").Replace("{\"layers\": [", "");
        start.ShouldBeGreaterThan(0);
        Refusal(Text[..start] + network.Replace("\"biases\": []", Biases(1000)).Replace("\"weights\": []", Weights(1000)) + second + "{}]}" + Text[Text.IndexOf(",\n  \"float\"", StringComparison.Ordinal)..], "", "")
            .ShouldContain("integer.layers[1]: the layer has 49000000 weights; at most 16777216 are allowed");
    }

    private static string Biases(int count) => $"\"biases\": [{string.Join(", ", Enumerable.Repeat("0", count))}]";

    private static string Weights(int count) => $"\"weights\": [{string.Join(", ", Enumerable.Repeat("{}", count))}]";

    private static ZkModel Load(string text) => ModelFile.Load(new MemoryStream(Encoding.UTF8.GetBytes(text)), "model.json");

    private static string Refusal(string text, string original, string mutated)
    {
        var place = text.IndexOf(original, StringComparison.Ordinal);
        place.ShouldBeGreaterThanOrEqualTo(0);
        var message = Should.Throw<MalformedInputException>(() => Load(text.Remove(place, original.Length).Insert(place, mutated))).Message;
        message.ShouldStartWith("model.json: ");
        message.ShouldNotContain("\n");
        return message;
    }
}
