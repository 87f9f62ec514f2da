using Zkml.Data.Datasets;
using Zkml.Data.Features;
using Zkml.Data.Features.Steps;
using Zkml.Data.Tests.Datasets;

namespace Zkml.Data.Tests.Features;

public class PipelineTests
{
    public static TheoryData<string> Names => [.. ExamplePipelines.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void No_image_drives_an_input_or_a_feature_out_of_its_interval(string name)
    {
        var pipeline = ExamplePipelines.All[name];
        var inputs = new int[pipeline.Inputs.Length];
        var features = new int[pipeline.Features.Length];
        foreach (var image in ExtremeImages.All())
        {
            pipeline.Encode(image, inputs);
            for (var i = 0; i < inputs.Length; i++)
            {
                ((long)inputs[i]).ShouldBeInRange(pipeline.Inputs[i].Minimum, pipeline.Inputs[i].Maximum, $"{name}: {pipeline.Inputs[i].Name}");
            }

            pipeline.ComputeFeatures(inputs, features);
            features.ShouldBe(pipeline.Features.Select(feature => Evaluate(feature, inputs)));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_whole_data_set_gives_what_its_images_give_one_by_one(string name)
    {
        var pipeline = ExamplePipelines.All[name];
        int[] chosen = [0, 1, 4711, 9999];
        var dataset = Mnist.Test.Pick("four digits", chosen);
        var inputs = new int[pipeline.Inputs.Length];
        var features = new int[pipeline.Features.Length];

        var allInputs = pipeline.EncodeAll(dataset);
        var allFeatures = pipeline.ComputeAllFeatures(dataset);

        for (var i = 0; i < chosen.Length; i++)
        {
            pipeline.Encode(dataset.Image(i), inputs);
            pipeline.ComputeFeatures(inputs, features);
            allInputs.AsSpan(i * inputs.Length, inputs.Length).SequenceEqual(inputs).ShouldBeTrue();
            allFeatures.AsSpan(i * features.Length, features.Length).SequenceEqual(features).ShouldBeTrue();
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void All_inputs_and_all_features_have_different_names_fit_for_identifiers(string name)
    {
        var pipeline = ExamplePipelines.All[name];

        string[] inputs = [.. pipeline.Inputs.Select(input => input.Name)];
        string[] features = [.. pipeline.Features.Select(feature => feature.Name)];

        inputs.ShouldBeUnique();
        features.ShouldBeUnique();
        inputs.Concat(features).ShouldAllBe(text => text.All(character => char.IsAsciiLetterOrDigit(character) || character == '_') && char.IsAsciiLetterLower(text[0]));
    }

    [Fact]
    public void Haar_features_are_the_same_inside_and_outside_of_the_circuit()
    {
        FeatureStep[] pixels = [new CropResize(20), new QuantisePixels(4)];
        var inside = new ImagePipeline([.. pixels], [new HaarFeatures(3)]);
        var outside = new ImagePipeline([.. pixels, new HaarFeatures(3)], []);
        var dataset = Mnist.Test.Pick("hundred digits", [.. Enumerable.Range(0, 100)]);

        inside.ComputeAllFeatures(dataset).ShouldBe(outside.ComputeAllFeatures(dataset));
    }

    [Fact]
    public void Linear_steps_inside_compose()
    {
        var pipeline = new ImagePipeline([new BlockAverage(2)], [new BlockSum(2), new HaarFeatures(1)]);
        var dataset = Mnist.Test.Pick("hundred digits", [.. Enumerable.Range(0, 100)]);
        var outside = new ImagePipeline([new BlockAverage(2), new BlockSum(2), new HaarFeatures(1)], []);

        pipeline.Features.Length.ShouldBe(2 * 6 * 6);
        pipeline.Features[0].Terms.Length.ShouldBe(16);
        pipeline.ComputeAllFeatures(dataset).ShouldBe(outside.EncodeAll(dataset));
    }

    [Fact]
    public void Without_inside_steps_every_feature_is_one_input()
    {
        var pipeline = new ImagePipeline([new BlockAverage(2), new QuantisePixels(4)], []);

        pipeline.Features.Select(feature => feature.Terms.ShouldHaveSingleItem()).ShouldBe(Enumerable.Range(0, 196).Select(i => new FeatureTerm(i, 1)));
        pipeline.Inputs[3 * 14 + 7].ShouldBe(new FeatureInput("p3_7", 4));
    }

    [Fact]
    public void A_standardised_input_is_signed_and_has_the_chosen_width() =>
        ExamplePipelines.All["research 2023"].Inputs.ShouldAllBe(input => input.Bits == 8 && input.Minimum == -128);

    [Fact]
    public void A_pipeline_says_what_a_proof_covers()
    {
        ExamplePipelines.All["average, 4 bits"].Covers.ShouldBe(
            "the proof covers everything after the 14×14 image of 4-bit pixels; 2×2 block averages and quantising to 4 bits happen outside");
        ExamplePipelines.All["1 bit, sums inside"].Covers.ShouldBe(
            "the proof covers everything after the 20×20 image of 1-bit pixels, 2×2 block sums included; cropping and resizing to 20×20 and binarising above 127 happen outside");
        new ImagePipeline([], []).Covers.ShouldBe("the proof covers everything after the 28×28 image of 8-bit pixels");
    }

    [Fact]
    public void Images_of_another_size_are_refused()
    {
        var small = new ImageDataset("small", new byte[25], new byte[1], 5, 5, 10);

        Should.Throw<ArgumentException>(() => new ImagePipeline([], []).EncodeAll(small)).Message.ShouldStartWith("small has images of 5×5; a pipeline takes 28×28");
    }

    private static int Evaluate(LinearFeature feature, int[] inputs) =>
        checked((int)(feature.Constant + feature.Terms.Sum(term => term.Coefficient * inputs[term.Input])));
}
