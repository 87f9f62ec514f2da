using System.Text;
using System.Text.Json;
using Zkml.Data.Datasets;
using Zkml.Data.Datasets.Tables;
using Zkml.Data.Features;
using Zkml.Data.Features.Samples;
using Zkml.Data.Features.Tables;
using Zkml.Data.Tests.Datasets.Tables;
using Zkml.Host;
using Zkml.Testing;

namespace Zkml.Data.Tests.Features.Tables;

public class TablePipelineTests
{
    private readonly TablePipeline _pipeline = new(
        SchemaInference.Infer(Pets.Table, encoding: CategoryEncoding.OneHotDropFirst),
        [new LinearEncoding(FeatureScale.Decimal(1), 0, 6), null, new LinearEncoding(FeatureScale.Decimal(0), 0, 1), new LinearEncoding(FeatureScale.Decimal(0), -3, 3)]);

    [Fact]
    public void Each_feature_that_is_looked_at_is_an_input_and_far_values_saturate()
    {
        _pipeline.Inputs.Select(input => (input.Name, input.Bits, input.Minimum)).ShouldBe([("x0_weight", 6, 0), ("x2_colour_white", 1, 0), ("x3_legs", 3, -3)]);
        _pipeline.EncodeAll(Pets.Samples).ShouldBe([45, 0, 4, 63, 0, 4, 45, 0, 4, 1, 1, 2]);
        _pipeline.ComputeAllFeatures(Pets.Samples)[..4].ShouldBe([45, 0, 0, 4]);
        _pipeline.Encode(Pets.Samples, 3).ShouldBe([1, 1, 2]);
        _pipeline.EncodeFeatures([1e300, 0, 0, -1e300]).ShouldBe([63, 0, -3]);
    }

    [Fact]
    public void It_reads_as_it_was_written()
    {
        var read = FeaturePipeline.FromJson(JsonDocument.Parse(Write(_pipeline)).RootElement, "model.json", "pipeline");
        read.ShouldBe(_pipeline);
        Write(read).ShouldBe(Write(_pipeline));
    }

    [Theory]
    [InlineData("\"bits\":6", "\"bits\":33", "pipeline.encodings[0].bits: expected a whole number from 1 to 32")]
    [InlineData("\"bits\":6", "\"bits\":32", "pipeline.encodings: feature 'weight' becomes 0 to 4294967295")]
    [InlineData("\"base\":10,\"exponent\":1", "\"base\":3,\"exponent\":1", "pipeline.encodings[0].base: expected 2 or 10, found 3")]
    [InlineData("\"exponent\":1", "\"exponent\":7", "pipeline.encodings[0].exponent: expected a whole number from 0 to 6")]
    [InlineData("null,", "", "pipeline.encodings: there are 3 encodings for 4 features")]
    [InlineData("\"name\":\"legs\"", "\"name\":\"weight\"", "pipeline.table.columns[2].name: there is a column 'weight' already")]
    [InlineData("\"kind\":\"one-hot-drop-first\"", "\"kind\":\"hot\"", "pipeline.table.columns[1].kind: 'hot' is not known; expected one of numeric, boolean, date, one-hot, one-hot-drop-first, ordinal")]
    [InlineData("\"brown\"", "\"black\"", "pipeline.table.columns[1].categories[1]: expected a text that no other category has")]
    public void A_malformed_pipeline_is_refused_at_its_place(string original, string mutated, string problem)
    {
        var text = Write(_pipeline);
        text.ShouldContain(original);
        var document = JsonDocument.Parse(text.Replace(original, mutated, StringComparison.Ordinal));
        Should.Throw<MalformedInputException>(() => FeaturePipeline.FromJson(document.RootElement, "model.json", "pipeline")).Message.ShouldStartWith($"model.json: {problem}");
    }

    [Fact]
    public void Ranks_read_as_they_were_written_and_say_what_they_are()
    {
        var ranks = new TablePipeline(
            new([new NumericColumn("weight", double.NaN), new NumericColumn("legs")], "pet"),
            [new RankEncoding([double.NegativeInfinity, -0.1, 1e300], [0, 1, 2, 3], 1, 2), new RankEncoding([3], [0, 1], null, 1)]);
        var read = FeaturePipeline.FromJson(JsonDocument.Parse(Write(ranks)).RootElement, "model.json", "pipeline").ShouldBeOfType<TablePipeline>();
        read.ShouldBe(ranks);
        read.FormatVersion.ShouldBe(2);
        read.Covers.ShouldBe("the proof covers everything after 2 features of together 3 bits; turning the row's cells into these ranks among the model's thresholds happens outside");
        read.EncodeFeatures([double.NaN, 4]).ShouldBe([1, 1]);
        Should.Throw<ArgumentException>(() => read.EncodeFeatures([0, double.NaN])).Message.ShouldContain("a feature is NaN");
    }

    [Theory]
    [InlineData("[3]", "[3, 3]", "pipeline.encodings[1].boundaries[1]: expected numbers in ascending order, all different")]
    [InlineData("[3]", "[\"Infinity\"]", "pipeline.encodings[1].boundaries[0]: expected numbers in ascending order, all different")]
    [InlineData("[3]", "[]", "pipeline.encodings[1].codes: the array has 2 elements; at most 1 are allowed")]
    [InlineData("[0, 1]", "[0, 2]", "pipeline.encodings[1].codes[1]: expected a whole number from 0 to 1")]
    [InlineData("\"missing\":1", "\"missing\":4", "pipeline.encodings[0].missing: expected a whole number from 0 to 3")]
    [InlineData("\"missing\":\"NaN\"", "\"missing\":\"nan\"", "pipeline.table.columns[0].missing: expected a finite number")]
    public void Malformed_ranks_are_refused_at_their_place(string original, string mutated, string problem)
    {
        var text = Write(new TablePipeline(
            new([new NumericColumn("weight", double.NaN), new NumericColumn("legs")], "pet"), [new RankEncoding([-0.1, 1e300], [0, 1, 2], 1, 2), new RankEncoding([3], [0, 1], null, 1)]));
        text.ShouldContain(original);
        var document = JsonDocument.Parse(text.Replace(original, mutated, StringComparison.Ordinal));
        Should.Throw<MalformedInputException>(() => FeaturePipeline.FromJson(document.RootElement, "model.json", "pipeline")).Message.ShouldStartWith($"model.json: {problem}");
    }

    [Fact]
    public void A_row_is_read_from_json_as_cells_or_as_features()
    {
        Read("{\"inputs\": [4.5, \"white\", 2]}").Inputs.ShouldBe([45, 1, 2]);
        Read("{\"inputs\": [4.5, 0, 1, 2]}").Inputs.ShouldBe([45, 1, 2]);
        Read("{\"inputs\": [null, \"black\", \"3\"]}").Row.ShouldBe([4.5, 0, 0, 3]);
    }

    [Theory]
    [InlineData("{\"inputs\": [4.5, \"white\"]}", "inputs: there are 2 values; 3 are expected: weight, colour, legs; or 4 numbers, one a feature")]
    [InlineData("{\"inputs\": [4.5, \"white\", null]}", "inputs[2] ('legs'): the number is missing")]
    [InlineData("{\"inputs\": [4.5, \"white\", \"NaN\"]}", "inputs[2] ('legs'): the number is missing")]
    [InlineData("{\"inputs\": [4.5, 7, 2]}", "inputs[1] ('colour'): '7' is not one of the categories black, brown, white")]
    [InlineData("{\"inputs\": [4.5, [1], 2]}", "inputs[1]: expected a number, a text, true, false or null")]
    [InlineData("{\"image\": []}", "image: no column 'image'; expected one of weight, colour, legs")]
    [InlineData("{\"weigth\": 4.5, \"colour\": \"white\", \"legs\": 2}", "weigth: no column 'weigth'; did you mean 'weight'?; expected one of weight, colour, legs")]
    [InlineData("{\"weight\": 4.5, \"legs\": 2}", "colour: the column is missing, and the model looks at it")]
    [InlineData("{\"weight\": \"heavy\", \"colour\": \"white\", \"legs\": 2}", "weight: 'heavy' is not a finite number")]
    [InlineData("[[4.5, \"white\", 2], [4.5, \"green\", 2]]", "[1][1] ('colour'): 'green' is not one of the categories")]
    [InlineData("[{\"weight\": 4.5, \"colour\": \"white\", \"legs\": 2}, {\"legs\": 2}]", "[1].weight: the column is missing")]
    [InlineData("[[4.5, \"white\", 2], [4.5, \"white\", 2]]", "there are several rows; one is expected")]
    [InlineData("[]", "there are 0 values; 3 are expected")]
    [InlineData("7", "expected an array")]
    public void A_row_that_the_schema_does_not_know_is_refused_with_its_column(string json, string problem) =>
        Should.Throw<MalformedInputException>(() => Read(json)).Message.ShouldContain(problem);

    [Fact]
    public void Images_are_refused_by_a_table_and_rows_by_an_image_pipeline()
    {
        var image = new ImageDataset("digits", new byte[784], new byte[1], 28, 28, 10);
        Should.Throw<MalformedInputException>(() => _pipeline.EncodeAll(image)).Message.ShouldBe("digits: the data set is not a table, but the model takes rows of a table");
        Should.Throw<MalformedInputException>(() => new ImagePipeline([], []).EncodeAll(Pets.Samples)).Message.ShouldBe("pets: the data set has no images, and the model takes images");
    }

    [Fact]
    public void A_row_is_read_from_json_by_the_names_of_its_columns()
    {
        Read("{\"colour\": \"white\", \"weight\": 4.5, \"legs\": 2, \"kind\": \"cat\"}").Inputs.ShouldBe([45, 1, 2]);
        Read("{\"colour\": \"white\", \"weight\": null, \"legs\": 2}").Inputs.ShouldBe([45, 1, 2]);
        SampleInputReader.ParseAll("[{\"colour\": \"white\", \"weight\": 4.5, \"legs\": 2}, [4.5, \"black\", 4]]"u8.ToArray(), "rows.json", _pipeline).Select(row => row.Inputs[^1]).ShouldBe([2, 4]);
        SampleInputReader.ParseAll("{\"inputs\": [[4.5, \"black\", 4], [4.5, 0, 1, 2]]}"u8.ToArray(), "rows.json", _pipeline).Select(row => row.Inputs[^1]).ShouldBe([4, 2]);
    }

    [Fact]
    public void A_column_that_the_model_does_not_look_at_may_be_missing()
    {
        var schema = new TableSchema([new NumericColumn("sepal_width"), new NumericColumn("petal_width")], "species");
        var pipeline = new TablePipeline(schema, [null, _pipeline.Encodings[0]]);
        SampleInputReader.ParseAll("{\"petal_width\": 1.2}"u8.ToArray(), "row.json", pipeline)[0].Inputs.ShouldBe([12]);
    }

    private SampleInput Read(string json)
    {
        using var folder = new TemporaryDirectory();
        var path = Path.Combine(folder.Path, "row.json");
        File.WriteAllText(path, json);
        return SampleInputReader.Read(path, _pipeline);
    }

    private static string Write(FeaturePipeline pipeline)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            pipeline.WriteJson(json);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
