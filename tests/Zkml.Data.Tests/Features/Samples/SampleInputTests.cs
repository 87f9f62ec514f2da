using System.Text;
using Zkml.Data.Features;
using Zkml.Data.Features.Samples;
using Zkml.Data.Features.Steps;
using Zkml.Host;
using Zkml.Testing;

namespace Zkml.Data.Tests.Features.Samples;

public sealed class SampleInputTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();
    private readonly ImagePipeline _pipeline = new([new BlockAverage(14), new QuantisePixels(4)], []);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Given_inputs_are_taken_as_they_are()
    {
        var sample = Read("""{"inputs": [0, 15, 7, 1]}""");

        sample.Inputs.ShouldBe([0, 15, 7, 1]);
        sample.Image.ShouldBeNull();
    }

    [Fact]
    public void An_image_goes_through_the_pipeline()
    {
        var row = $"[{string.Join(",", Enumerable.Range(0, 28).Select(column => column < 14 ? 0 : 255))}]";

        var sample = Read($$"""{"image": [{{string.Join(",", Enumerable.Repeat(row, 28))}}]}""");

        sample.Inputs.ShouldBe([0, 15, 0, 15]);
        sample.Image!.Length.ShouldBe(784);
    }

    [Theory]
    [InlineData("""{"inputs": [0, 16, 7, 1]}""", "inputs[1]: expected a whole number from 0 to 15, found 16")]
    [InlineData("""{"inputs": [0, -1, 7, 1]}""", "inputs[1]: expected a whole number from 0 to 15, found -1")]
    [InlineData("""{"inputs": [0, 0.5, 7, 1]}""", "inputs[1]: expected a whole number from 0 to 15, found 0.5")]
    [InlineData("""{"inputs": [0, 1, 7]}""", "inputs: there are 3 values, one a circuit input; 4 are expected")]
    [InlineData("""{"inputs": 7}""", "inputs: expected an array, found 7")]
    [InlineData("""{"image": [[0]]}""", "image: there are 1 rows; 28 are expected")]
    [InlineData("""{"image": [[0],1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]}""", "image[0]: there are 1 pixels; 28 are expected")]
    [InlineData("""{"picture": []}""", "expected either {\"inputs\": [...]} or {\"image\": [[...], ...]}")]
    [InlineData("""{"inputs": [0, 1, 7, 1], "name": "x"}""", "name: the property is not known here; expected one of inputs")]
    [InlineData("""[1, 2]""", "expected an object, found an array")]
    public void A_malformed_input_is_refused_at_its_place(string json, string problem) =>
        Should.Throw<MalformedInputException>(() => Read(json)).Message.ShouldEndWith($"input.json: {problem}");

    [Fact]
    public void A_broken_file_is_refused_at_its_line() =>
        Should.Throw<MalformedInputException>(() => Read("{\n\"inputs\": [1,,2]}")).Message.ShouldContain("input.json: line 2, byte ");

    private SampleInput Read(string json) => SampleInputReader.Read(_folder.Write("input.json", Encoding.UTF8.GetBytes(json)), _pipeline);
}
