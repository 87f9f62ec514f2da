using System.Text;
using Zkml.Data.Features;
using Zkml.Host;
using Zkml.Models.Configurations.Networks;
using Zkml.Models.ModelFiles;
using Zkml.Models.Networks;

namespace Zkml.Models.Tests.ModelFiles;

public sealed class ModelFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("zkml-model-").FullName;

    [Fact]
    public void A_model_comes_back_byte_for_byte()
    {
        var text = ModelSamples.Text(ModelSamples.Model);
        ModelSamples.Text(Load(text)).ShouldBe(text);
    }

    [Fact]
    public void A_loaded_model_has_the_weights_and_the_pipeline_that_were_saved()
    {
        var model = Load(ModelSamples.Text(ModelSamples.Model));
        var (integer, savedInteger) = (model.Integer.ShouldBeOfType<IntegerNetwork>().Layers[0], ((IntegerNetwork)ModelSamples.Model.Integer).Layers[0]);
        integer.Weights.ShouldBe(savedInteger.Weights);
        integer.Biases.ShouldBe(savedInteger.Biases);
        integer.RescaleBits.ShouldBe(3);
        var (real, savedReal) = (model.Float.ShouldBeOfType<FloatNetwork>().Layers[0], ((FloatNetwork)ModelSamples.Model.Float).Layers[0]);
        real.Weights.ShouldBe(savedReal.Weights);
        real.Biases.ShouldBe(savedReal.Biases);
        model.Pipeline.ShouldBe(ModelSamples.Model.Pipeline);
        model.ClassLabels.ShouldBe(["zero", "one"]);
        var provenance = model.Provenance.ShouldBeOfType<NetworkProvenance>();
        provenance.Configuration.Augmentation.ShouldBe(ModelSamples.Config.Augmentation);
        provenance.IntegerValidationAccuracy.ShouldBe(2_999 / 6_000.0);
    }

    // Rows say nothing of their zeros: a small file may announce any number of weights.
    [Fact]
    public void Layers_with_more_weights_together_than_memory_is_worth_are_refused()
    {
        var rows = string.Join(',', Enumerable.Repeat("{}", 4_096));
        var biases = string.Join(',', Enumerable.Repeat("0", 4_096));
        var layers = string.Join(',', Enumerable.Range(0, 3).Select(i =>
            $$"""{"name": "h{{i}}", "inputs": {{(i == 0 ? 49 : 4096)}}, "outputs": 4096, "activation": "square", "rescaleBits": 0, "biases": [{{biases}}], "weights": [{{rows}}]}"""));
        using var document = System.Text.Json.JsonDocument.Parse($$"""{"layers": [{{layers}}]}""");

        Should.Throw<MalformedInputException>(() => Zkml.Models.Files.IntegerNetworkJson.Read(new(document.RootElement, "model.json", "integer"), "model.json", 49)).Message
            .ShouldBe("model.json: integer.layers[1]: the layer has 16777216 weights and those before it 200704; at most 16777216 are allowed together");
    }

    [Fact]
    public void A_neurons_weights_stand_on_one_line_without_the_zeros() =>
        ModelSamples.Text(ModelSamples.Model).ShouldContain("\n          {\"0\": 1, \"48\": -7},\n          {\"1\": 3}\n");

    [Fact]
    public void Saving_replaces_a_file_at_once_and_leaves_nothing_else_behind()
    {
        var path = Path.Combine(_folder, "model.json");
        File.WriteAllText(path, "old");
        ModelFile.Save(ModelSamples.Model, path);
        File.ReadAllText(path).ShouldBe(ModelSamples.Text(ModelSamples.Model));
        Directory.GetFileSystemEntries(_folder).ShouldBe([path]);
    }

    [Theory]
    [InlineData("\"zkml-model\"", "\"onnx\"", "format: 'onnx' is not 'zkml-model'")]
    [InlineData("\"version\": 1", "\"version\": 3", "version: version 3 is not supported, expected 1 to 2")]
    [InlineData("\"version\": 1", "\"version\": 2", "version: the file states version 2, but its content needs version 1")]
    [InlineData("\"version\": 1", "\"version\": \"1\"", "version: expected a whole number")]
    [InlineData("\"dataset\"", "\"datensatz\"", "the property 'dataset' is missing")]
    [InlineData("\"name\": \"tiny\"", "\"name\": \"../tiny\"", "name: expected a name")]
    [InlineData("\"name\": \"tiny\"", "\"name\": \"tiny\", \"colour\": 1", "colour: the property is not known here")]
    [InlineData("\"name\": \"tiny\"", "\"name\": \"tiny\", \"name\": \"tiny\"", "name: duplicate property")]
    [InlineData("\"description\": \"Two", "\"description\": \"\\n", "description: expected one line")]
    [InlineData("\"one\"", "\"zero\"", "classLabels[1]: expected a text")]
    [InlineData("    \"one\"\n", "    \"one\", \"two\"\n", "classLabels: there are 3 class labels for 2 logits")]
    [InlineData("\"size\": 4", "\"size\": 2", "integer.layers[0].inputs: the layer takes 49 inputs; what stands before it gives 196")]
    [InlineData("\"bits\": 4", "\"bits\": 9", "pipeline.outside[1]")]
    [InlineData("\"activation\": \"relu\"", "\"activation\": \"sigmoid\"", "integer.layers[0].activation: 'sigmoid' is not known")]
    [InlineData("\"activation\": \"relu\"", "\"activation\": \"identity\"", "integer.layers[0].activation: a hidden layer must have")]
    [InlineData("\"activation\": \"relu\"", "\"activation\": \"square\"", "float.layers[0]: outputs and activation must be those")]
    [InlineData("\"activation\": \"identity\"", "\"activation\": \"relu\"", "integer.layers[1].activation: the last layer must")]
    [InlineData("\"rescaleBits\": 3", "\"rescaleBits\": -1", "integer.layers[0].rescaleBits: expected a whole number from 0 to 64, found -1")]
    [InlineData("\"rescaleBits\": 0", "\"rescaleBits\": 1", "integer.layers[1].rescaleBits: expected a whole number from 0 to 0")]
    [InlineData("\"outputs\": 2", "\"outputs\": 3", "integer.layers[0].biases: the array has 2 elements, expected 3")]
    [InlineData("\"outputs\": 2", "\"outputs\": 65537", "integer.layers[0].outputs: expected a whole number from 1 to 65536")]
    [InlineData("\"outputs\": 2", "\"outputs\": 0", "integer.layers[0].outputs: expected a whole number from 1")]
    [InlineData("{\"1\": 3}", "{\"1\": 3}, {}", "integer.layers[0].weights: the array has 3 elements; at most 2")]
    [InlineData("{\"1\": 3}", "[3]", "integer.layers[0].weights[1]: expected an object from column to weight")]
    [InlineData("{\"1\": 3}", "{\"49\": 3}", "integer.layers[0].weights[1].49: expected a column from 0 to 48")]
    [InlineData("{\"1\": 3}", "{\"-1\": 3}", "integer.layers[0].weights[1].-1: expected a column")]
    [InlineData("{\"1\": 3}", "{\"1\": 3, \"1\": 4}", "integer.layers[0].weights[1].1: duplicate property")]
    [InlineData("{\"1\": 3}", "{\"1\": 0}", "integer.layers[0].weights[1].1: a weight of zero")]
    [InlineData("{\"1\": 3}", "{\"1\": 3.5}", "integer.layers[0].weights[1].1: expected a whole number from -(2^31 - 1) to 2^31 - 1, found 3.5")]
    [InlineData("{\"1\": 3}", "{\"1\": 2147483648}", "integer.layers[0].weights[1].1: expected a whole number")]
    [InlineData("{\"1\": 3}", "{\"1\": -2147483648}", "integer.layers[0].weights[1].1: expected a whole number")]
    [InlineData("-85070591730234615865843651857942052864", "-850705917302346158658436518579420528640", "integer.layers[0].biases[0]: expected a whole number of at most 127 bits")]
    [InlineData("3.25", "NaN", "this is not valid JSON (NaN and Infinity are not JSON numbers)")]
    [InlineData("3.25", "1e39", "float.layers[0].weights[1].1: expected a finite number")]
    [InlineData("3.25", "\"3\"", "float.layers[0].weights[1].1: expected a finite number")]
    [InlineData("\"integerValidationCorrect\": 2999", "\"integerValidationCorrect\": 6001", "provenance.integerValidationCorrect: expected a whole number from 0 to 6000")]
    [InlineData("\"learningRate\": 0.004", "\"learningRate\": 1e400", "provenance.configuration.optimizer.learningRate: expected a finite number")]
    public void A_malformed_file_is_refused_with_one_line_that_names_the_place(string original, string mutated, string problem)
    {
        var text = ModelSamples.Text(ModelSamples.Model);
        var place = text.IndexOf(original, StringComparison.Ordinal);
        place.ShouldBeGreaterThan(0);
        Refusal(text.Remove(place, original.Length).Insert(place, mutated)).ShouldContain(problem);
    }

    [Fact]
    public void A_truncated_file_is_refused_with_the_line_where_it_ends()
    {
        var text = ModelSamples.Text(ModelSamples.Model);
        Refusal("").ShouldContain("the file is empty");
        for (var length = 97; length < text.Length - 2; length += 97)
        {
            Refusal(text[..length]).ShouldContain("the file ends too early");
        }
    }

    [Fact]
    public void A_file_that_is_no_object_is_refused() => Refusal("[1, 2]").ShouldContain("expected an object");

    [Fact]
    public void A_file_that_is_too_large_is_refused_before_it_is_read()
    {
        var path = Path.Combine(_folder, "large.json");
        using (var file = File.Create(path))
        {
            file.SetLength(ModelFile.MaximumBytes + 1);
        }

        Should.Throw<MalformedInputException>(() => ModelFile.Load(path)).Message.ShouldContain("the file has more than the allowed 67108864 bytes");
    }

    [Fact]
    public void Layers_whose_weights_would_fill_the_memory_are_refused_though_the_file_is_small()
    {
        var text = ModelSamples.Text(ModelSamples.Model with { Pipeline = new ImagePipeline([], []) }).Replace("\"inputs\": 49", "\"inputs\": 784");
        Refusal(text.Replace("\"outputs\": 2", "\"outputs\": 65536")).ShouldContain("integer.layers[0]: the layer has 51380224 weights; at most 16777216 are allowed");
    }

    [Fact]
    public void A_missing_file_is_one_line_too() =>
        Should.Throw<MalformedInputException>(() => ModelFile.Load(Path.Combine(_folder, "none.json"))).Message.ShouldContain("the file is missing");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static ZkModel Load(string text) => ModelFile.Load(new MemoryStream(Encoding.UTF8.GetBytes(text)), "model.json");

    private static string Refusal(string text)
    {
        var message = Should.Throw<MalformedInputException>(() => Load(text)).Message;
        message.ShouldStartWith("model.json: ");
        message.ShouldNotContain("\n");
        return message;
    }
}
