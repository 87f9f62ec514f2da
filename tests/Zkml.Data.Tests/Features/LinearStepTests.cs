using Zkml.Data.Features;
using Zkml.Data.Features.Steps;
using Zkml.Data.Tests.Datasets;

namespace Zkml.Data.Tests.Features;

public class LinearStepTests
{
    [Fact]
    public void A_rectangle_sum_adds_the_pixels_of_its_rectangle() =>
        Apply(new RectangleSums([new(0, 0, 3, 3), new(0, 0, 1, 1), new(1, 1, 2, 2), new(2, 0, 1, 3)]), 3, [1, 2, 3, 4, 5, 6, 7, 8, 9]).ShouldBe([45, 1, 28, 24]);

    [Fact]
    public void A_seed_draws_the_same_rectangles_wherever_it_is_used()
    {
        var layout = StageLayout.Image(28, 0, 255);

        var drawn = new RandomRectangleSums(50, 3).Combine(layout);

        drawn.ShouldAllBe(feature => feature.Terms.Length >= 1 && feature.Terms.All(term => term.Coefficient == 1));
        drawn.Select(feature => string.Join(' ', feature.Terms)).ShouldBe(new RandomRectangleSums(50, 3).Combine(layout).Select(feature => string.Join(' ', feature.Terms)));
        new RandomRectangleSums(50, 4).Combine(layout)[0].Terms.Length.ShouldNotBe(drawn[0].Terms.Length);
    }

    [Fact]
    public void The_profiles_are_the_sums_of_rows_then_of_columns() => Apply(new LineSums(), 2, [1, 2, 30, 40]).ShouldBe([3, 70, 31, 42]);

    [Fact]
    public void The_image_sum_adds_all_pixels() => Apply(new ImageSum(), 2, [1, 2, 30, 40]).ShouldBe([73]);

    [Fact]
    public void The_radial_profile_has_twenty_rings_around_pixel_14_14()
    {
        // np.bincount(np.sqrt((row - 14)**2 + (column - 14)**2).astype(int).ravel(), image.ravel())
        Encode(ZeroOfThe2023Research.Pixels, new RadialSums()).ShouldBe([0, 5, 533, 1967, 4070, 7048, 5515, 5007, 3459, 2009, 798, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        Encode(Mnist.Test.Image(0), new RadialSums()).ShouldBe([0, 0, 406, 1282, 2015, 3428, 3107, 2529, 1620, 1410, 1169, 888, 600, 0, 0, 0, 0, 0, 0, 0]);
    }

    [Fact]
    public void A_level_of_the_Haar_transform_gives_sums_and_three_kinds_of_details() =>
        Apply(new HaarTransform(1), 2, [1, 2, 30, 40]).ShouldBe([73, 1 - 2 + 30 - 40, 1 + 2 - 30 - 40, 1 - 2 - 30 + 40]);

    [Fact]
    public void The_Haar_transform_of_two_levels_transforms_the_sums_of_the_first()
    {
        int[] image = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 17];

        var twice = Apply(new HaarTransform(2), 4, image);

        // 14, 22, 46, 55 are the sums of the first level.
        twice[..4].ShouldBe([14 + 22 + 46 + 55, 14 - 22 + 46 - 55, 14 + 22 - 46 - 55, 14 - 22 - 46 + 55]);
        twice[4..].ShouldBe(Apply(new HaarTransform(1), 4, image)[4..]);
        new HaarTransform(2).Infer(StageLayout.Image(4, 0, 255)).Values.Select(value => value.Name).Take(5)
            .ShouldBe(["sums2_0_0", "horizontal2_0_0", "vertical2_0_0", "diagonal2_0_0", "horizontal1_0_0"]);
    }

    [Fact]
    public void Compact_Haar_features_lose_the_rows_and_columns_that_they_lost_in_2023()
    {
        // A cell of 5×5: its first row and column, and row and column 2 of its other sum, do not count.
        int[] cell =
        [
            9, 9, 9, 9, 9,
            9, 1, 2, 3, 4,
            9, 5, 6, 7, 8,
            9, 10, 20, 30, 40,
            9, 50, 60, 70, 80,
        ];

        Apply(new CompactHaarFeatures(), 5, cell).ShouldBe([100 + 260 - 10, 3 + 7 + 30 + 70 + 4 + 8 + 40 + 80 - 1 - 5 - 10 - 50]);
        new CompactHaarFeatures().Infer(StageLayout.Image(28, 0, 255)).Count.ShouldBe(50);
    }

    [Fact]
    public void Parts_side_by_side_are_what_each_gives_alone()
    {
        var image = Mnist.Test.Image(3);

        Encode(image, new Concatenate([[new BlockSum(2), new HaarFeatures(2)], [new ImageSum()], [new LineSums()]])).ShouldBe(
            [.. Encode(image, new BlockSum(2), new HaarFeatures(2)), .. Encode(image, new ImageSum()), .. Encode(image, new LineSums())]);
    }

    [Fact]
    public void A_part_without_steps_passes_the_values_on() =>
        Apply(new Concatenate([[], [new ImageSum()]]), 2, [1, 2, 30, 40]).ShouldBe([1, 2, 30, 40, 73]);

    [Theory]
    [MemberData(nameof(LinearExamples))]
    public void A_linear_step_gives_the_same_inside_and_outside_of_the_circuit(string kind)
    {
        var step = (LinearFeatureStep)FeatureStepCatalogue.All.Single(entry => entry.Kind == kind).ReadExample();
        var digits = Mnist.Test.Pick("ten digits", [.. Enumerable.Range(0, 10)]);

        new ImagePipeline([], [step]).ComputeAllFeatures(digits).ShouldBe(new ImagePipeline([step], []).EncodeAll(digits));
    }

    public static TheoryData<string> LinearExamples => [.. FeatureStepCatalogue.All.Where(entry => entry.ReadExample() is LinearFeatureStep and not IFittedStep).Select(entry => entry.Kind)];

    private static int[] Apply(FeatureStep step, int side, int[] values)
    {
        var layout = StageLayout.Image(side, 0, 255);
        var results = new int[step.Infer(layout).Count];
        step.Apply(layout, default, values, results);
        return results;
    }

    private static int[] Encode(ReadOnlySpan<byte> image, params FeatureStep[] steps)
    {
        var pipeline = new ImagePipeline([.. steps], []);
        var inputs = new int[pipeline.Inputs.Length];
        pipeline.Encode(image, inputs);
        return inputs;
    }
}
