using System.Text;
using System.Text.Json;
using Zkml.Data.Features;
using Zkml.Data.Features.Steps;
using Zkml.Host;

namespace Zkml.Data.Tests.Features;

public class PipelineJsonTests
{
    public static TheoryData<string> Names => [.. ExamplePipelines.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_pipeline_reads_as_it_was_written(string name)
    {
        var pipeline = ExamplePipelines.All[name];

        var read = Read(Write(pipeline));

        read.ShouldBe(pipeline);
        read.GetHashCode().ShouldBe(pipeline.GetHashCode());
    }

    [Fact]
    public void Pipelines_with_different_steps_differ() =>
        new ImagePipeline([new BlockAverage(2)], []).ShouldNotBe(new ImagePipeline([new BlockAverage(4)], []));

    [Fact]
    public void The_file_form_is_plain() =>
        Write(ExamplePipelines.All["1 bit, sums inside"]).ShouldBe(
            """{"outside":[{"step":"crop-resize","size":20,"method":"area"},{"step":"binarise","threshold":127}],"inside":[{"step":"block-sum","size":2}]}""");

    [Theory]
    [InlineData("""[]""", "features: expected an object, found an array")]
    [InlineData("""{"outside": []}""", "features: the property 'inside' is missing")]
    [InlineData("""{"outside": [], "inside": [], "between": []}""", "features.between: the property is not known here; expected one of outside, inside")]
    [InlineData("""{"outside": [], "outside": [], "inside": []}""", "features.outside: duplicate property; remove one of the two")]
    [InlineData("""{"outside": {}, "inside": []}""", "features.outside: expected an array, found an object")]
    [InlineData("""{"outside": [{"step": "block-average"}], "inside": []}""", "features.outside[0]: the property 'size' is missing")]
    [InlineData("""{"outside": [{"step": "block-average", "size": 2.5}], "inside": []}""", "features.outside[0].size: expected a whole number from 0 to 255, found 2.5")]
    [InlineData("""{"outside": [{"step": "block-average", "size": "2"}], "inside": []}""", "features.outside[0].size: expected a whole number from 0 to 255, found \"2\"")]
    [InlineData("""{"outside": [{"step": "block-average", "size": 3}], "inside": []}""", "features.outside[0]: blocks of 3 do not fill an image of 28×28")]
    [InlineData("""{"outside": [{"step": "block-average", "size": 0}], "inside": []}""", "features.outside[0]: the block size is 0; 2 to 14 is allowed")]
    [InlineData("""{"outside": [{"step": "crop", "size": 29}], "inside": []}""", "features.outside[0]: the size is 29; 1 to 28 is allowed")]
    [InlineData("""{"outside": [{"step": "crop-resize", "size": 65, "method": "area"}], "inside": []}""", "features.outside[0]: the size is 65; 2 to 64 is allowed")]
    [InlineData("""{"outside": [{"step": "crop-resize", "size": 20, "method": "cubic"}], "inside": []}""", "features.outside[0].method: 'cubic' is not known; expected one of area, opencv-area, box")]
    [InlineData("""{"outside": [{"step": "quantise-pixels", "bits": 4}, {"step": "binarise", "threshold": 127}], "inside": []}""", "features.outside[1]: binarise works on pixels from 0 to 255, but the step before it gives 0 to 15")]
    [InlineData("""{"outside": [{"step": "haar", "block": 3}, {"step": "crop-resize", "size": 20, "method": "area"}], "inside": []}""", "features.outside[1]: crop-resize works on an image, but the step before it gives 128 values that are none")]
    [InlineData("""{"outside": [], "inside": [{"step": "binarise", "threshold": 127}]}""", "features.inside[0]: binarise is not linear, so no circuit computes it for free; put it outside")]
    [InlineData("""{"outside": [{"step": "haar", "block": 20}], "inside": []}""", "features.outside[0]: a window of 40×40 does not fit an image of 28×28")]
    [InlineData("""{"outside": [{"step": "haar", "block": 7}, {"step": "standardise", "bits": 8, "fractionBits": 5, "means": [1, 2], "scales": [1]}], "inside": []}""", "features.outside[1]: there are 2 means for 18 values")]
    [InlineData("""{"outside": [{"step": "standardise", "bits": 8, "fractionBits": 5, "means": [1e999], "scales": [1]}], "inside": []}""", "features.outside[0].means[0]: expected a finite number, found 1e999")]
    [InlineData("""{"outside": [{"step": "standardise", "bits": 8, "fractionBits": 5, "means": ["NaN"], "scales": [1]}], "inside": []}""", "features.outside[0].means[0]: expected a finite number, found \"NaN\"")]
    [InlineData("""{"outside": [{"step": "pca", "components": 5, "bits": 6}], "inside": []}""", "features: a step lacks the numbers that it takes from data; only a training configuration may leave them out")]
    [InlineData("""{"outside": [], "inside": [{"step": "standardise", "bits": 8, "fractionBits": 5}]}""", "features.inside[0]: standardise is not linear, so no circuit computes it for free; put it outside")]
    [InlineData("""{"outside": [{"step": "block-sum", "size": 14}, {"step": "pca", "components": 1, "bits": 6, "weights": [[1, 2, 3]], "offsets": [0]}], "inside": []}""", "features.outside[1]: a component does not have one weight for each of the 4 values")]
    [InlineData("""{"outside": [{"step": "block-sum", "size": 14}, {"step": "pca", "components": 1, "bits": 6, "weights": [[1, 2, 3, 4]]}], "inside": []}""", "features.outside[1]: the property 'offsets' is missing")]
    [InlineData("""{"outside": [{"step": "block-sum", "size": 14}, {"step": "pca", "components": 5, "bits": 6}], "inside": []}""", "features.outside[1]: there are 4 values, so there cannot be 5 components")]
    [InlineData("""{"outside": [{"step": "crop-resize", "size": 64, "method": "area"}, {"step": "pca", "components": 5, "bits": 6}], "inside": []}""", "features.outside[1]: there are 4096 values; pca takes at most 1024")]
    [InlineData("""{"outside": [], "inside": [{"step": "rectangle-sums", "rectangles": [[0, 0, 28, 29]]}]}""", "features.inside[0]: a rectangle leaves the image of 28×28 or has no pixel")]
    [InlineData("""{"outside": [], "inside": [{"step": "rectangle-sums", "rectangles": [[0, 0, 2, 0]]}]}""", "features.inside[0]: a rectangle leaves the image of 28×28 or has no pixel")]
    [InlineData("""{"outside": [], "inside": [{"step": "rectangle-sums", "rectangles": [[1, 2, 3]]}]}""", "features.inside[0].rectangles[0]: expected four numbers: top, left, height, width")]
    [InlineData("""{"outside": [], "inside": [{"step": "haar-transform", "levels": 3}]}""", "features.inside[0]: the side of 28 pixels is not a multiple of 8, as 3 levels need")]
    [InlineData("""{"outside": [], "inside": [{"step": "concatenate", "parts": [[{"step": "binarise", "threshold": 1}]]}]}""", "features.inside[0].parts[0][0]: binarise is not linear, so no circuit computes it for free; put it outside")]
    [InlineData("""{"outside": [], "inside": [{"step": "concatenate", "parts": [[{"step": "image-sum"}], [{"step": "image-sum"}]]}]}""", "features.inside[0]: two values would be called sum")]
    [InlineData("""{"outside": [], "inside": [{"step": "concatenate", "parts": [[{"step": "concatenate", "parts": [[]]}]]}]}""", "features.inside[0]: a part holds another concatenate; give its parts instead")]
    [InlineData("""{"outside": [], "inside": [{"step": "concatenate", "parts": [[{"step": "pca", "components": 2, "bits": 4}]]}]}""", "features.inside[0]: a part holds a step that is to be fitted; such a step stands on its own")]
    [InlineData("""{"outside": [{"step": "append-skeleton", "threshold": 255}], "inside": []}""", "features.outside[0]: the threshold is 255; 0 to 254 is allowed")]
    [InlineData("""{"outside": [{"step": "append-aspect-ratio"}, {"step": "append-aspect-ratio"}], "inside": []}""", "features.outside[1]: two values would be called aspect")]
    public void A_malformed_pipeline_is_refused_at_its_place(string json, string problem) =>
        Should.Throw<MalformedInputException>(() => Read(json)).Message.ShouldBe($"model.json: {problem}");

    [Fact]
    public void An_unknown_step_is_answered_with_those_that_are_known() =>
        Should.Throw<MalformedInputException>(() => Read("""{"outside": [{"step": "blur"}], "inside": []}"""))
            .Message.ShouldBe($"model.json: features.outside[0].step: 'blur' is not known; expected one of {string.Join(", ", FeatureStepCatalogue.All.Select(entry => entry.Kind))}");

    [Fact]
    public void A_scale_of_zero_is_refused()
    {
        var ones = string.Join(",", Enumerable.Repeat("1", 784));
        var json = $$"""{"outside": [{"step": "standardise", "bits": 8, "fractionBits": 5, "means": [{{ones}}], "scales": [{{ones[..^1]}}0]}], "inside": []}""";

        Should.Throw<MalformedInputException>(() => Read(json)).Message.ShouldBe("model.json: features.outside[0]: a scale is not a finite number above 0");
    }

    private static FeaturePipeline Read(string json) => FeaturePipeline.FromJson(JsonDocument.Parse(json).RootElement, "model.json", "features");

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
