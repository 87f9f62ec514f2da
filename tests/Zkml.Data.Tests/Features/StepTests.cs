using System.Collections.Immutable;
using Zkml.Data.Features;
using Zkml.Data.Features.Steps;
using Zkml.Data.Images.Grids;

namespace Zkml.Data.Tests.Features;

public class StepTests
{
    [Fact]
    public void A_block_average_rounds_half_up()
    {
        Apply(new BlockAverage(2), 2, [0, 0, 0, 1]).ShouldBe([0]);
        Apply(new BlockAverage(2), 2, [0, 1, 0, 1]).ShouldBe([1]);
        Apply(new BlockAverage(2), 2, [254, 255, 254, 255]).ShouldBe([255]);
    }

    [Fact]
    public void Binarising_keeps_what_is_above_the_threshold() => Apply(new Binarise(), 2, [0, 127, 128, 255]).ShouldBe([0, 0, 1, 1]);

    [Fact]
    public void Quantising_keeps_the_highest_bits()
    {
        Apply(new QuantisePixels(4), 2, [0, 15, 16, 255]).ShouldBe([0, 0, 1, 15]);
        Apply(new QuantisePixels(1), 2, [0, 127, 128, 255]).ShouldBe([0, 0, 1, 1]);
    }

    [Fact]
    public void A_square_root_is_rounded_down_to_the_byte_whose_square_is_not_above_256_times_the_pixel()
    {
        Apply(new SquareRoot(), 2, [0, 1, 2, 255]).ShouldBe([0, 16, 22, 255]);
        int[] bytes = [.. Enumerable.Range(0, 256)];
        var roots = Apply(new SquareRoot(), 16, bytes);
        bytes.ShouldAllBe(p => roots[p] * roots[p] <= 256 * p && (roots[p] + 1) * (roots[p] + 1) > 256 * p);
    }

    [Fact]
    public void Cropping_keeps_the_middle_and_of_an_odd_margin_the_smaller_part_above_and_left()
    {
        Apply(new Crop(2), 4, [.. Enumerable.Range(0, 16)]).ShouldBe([5, 6, 9, 10]);
        Apply(new Crop(1), 4, [.. Enumerable.Range(0, 16)]).ShouldBe([5]);
        Apply(new Crop(4), 4, [.. Enumerable.Range(0, 16)]).ShouldBe([.. Enumerable.Range(0, 16)]);
    }

    [Fact]
    public void A_block_sum_adds_its_pixels() =>
        Apply(new BlockSum(2), 4, [1, 2, 3, 4, 5, 6, 7, 8, 0, 0, 0, 0, 9, 9, 0, 1]).ShouldBe([14, 22, 18, 1]);

    [Fact]
    public void Haar_features_are_upper_minus_lower_and_left_minus_right_half() =>
        Apply(new HaarFeatures(1), 2, [1, 2, 30, 40]).ShouldBe([3 - 70, 31 - 42]);

    [Theory]
    [InlineData(28, 3, 128)]
    [InlineData(20, 3, 50)]
    [InlineData(12, 3, 18)]
    [InlineData(28, 2, 338)]
    public void Haar_features_are_as_many_as_windows_fit(int side, int block, int count) =>
        new HaarFeatures(block).Infer(StageLayout.Image(side, 0, 255)).Count.ShouldBe(count);

    [Fact]
    public void The_aspect_ratio_is_width_over_height()
    {
        AspectOf((2, 3), (5, 3)).ShouldBe(1024, "one column, four rows");
        AspectOf((2, 3), (2, 9)).ShouldBe(7 * 4096);
        AspectOf().ShouldBe(4096, "without ink it is 1");
    }

    [Fact]
    public void Holes_and_surroundings_count_as_background_regions()
    {
        RegionsOf("....", "....").ShouldBe(1);
        RegionsOf(".....", ".###.", ".#.#.", ".###.", ".....").ShouldBe(2);
        RegionsOf("###", "#.#", "###", "#.#", "###").ShouldBe(2);
        RegionsOf("###", "###").ShouldBe(0);
    }

    [Fact]
    public void Background_regions_do_not_connect_at_corners() => RegionsOf("#.", ".#").ShouldBe(2);

    [Fact]
    public void Standardising_rounds_half_up_and_saturates()
    {
        var step = new Standardise(4, 1, [10, 10, 10, 10, 10, 10], [2, 2, 2, 2, 2, 2]);
        var layout = new StageLayout([.. Enumerable.Range(0, 6).Select(i => new StageValue($"v{i}", -1000, 1000))]);
        var results = new int[6];

        step.Apply(layout, default, [10, 12, 9, 11, 1000, -1000], results);

        results.ShouldBe([0, 2, -1, 1, 7, -8]);
        step.Infer(layout).Values.ShouldAllBe(value => value.Minimum == -8 && value.Maximum == 7);
    }

    [Fact]
    public void Standardising_is_fitted_to_mean_and_deviation()
    {
        var step = (Standardise)new Standardise(8, 5).Fit([1, 5, 3, 5, 8, 5], columns: 2);

        step.Means.ShouldBe([4, 5]);
        step.Scales[0].ShouldBe(Math.Sqrt((9 + 1 + 16) / 3.0), tolerance: 1e-12);
        step.Scales[1].ShouldBe(1, "a column that never changes");
    }

    [Fact]
    public void Haar_intervals_are_those_of_the_pixels_times_half_a_window()
    {
        var value = new HaarFeatures(3).Infer(StageLayout.Image(20, 0, 15)).Values[7];

        (value.Minimum, value.Maximum).ShouldBe((-18 * 15, 18 * 15));
    }

    private static int[] Apply(FeatureStep step, int side, int[] values)
    {
        var layout = StageLayout.Image(side, 0, 255);
        var results = new int[step.Infer(layout).Count];
        step.Apply(layout, default, values, results);
        return results;
    }

    private static int AspectOf(params (int Row, int Column)[] ink)
    {
        var pixels = new int[28 * 28];
        foreach (var (row, column) in ink)
        {
            pixels[row * 28 + column] = 1;
        }

        var results = new int[1];
        new AppendAspectRatio().Apply(new(ImmutableArray<StageValue>.Empty), new(pixels, 28, 28), [], results);
        return results[0];
    }

    private static int RegionsOf(params string[] rows) =>
        BackgroundRegions.Count(new([.. string.Concat(rows).Select(character => character == '#' ? 255 : 0)], rows[0].Length, rows.Length));
}
