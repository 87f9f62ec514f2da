using System.Collections.Immutable;
using Zkml.Data.Features;
using Zkml.Data.Features.Steps;
using Zkml.Data.Tests.Datasets;

namespace Zkml.Data.Tests.Features;

/// <summary>
/// Measures of small drawings, by hand, and of three digits, by NumPy 1.24, SciPy 1.10, scikit-image 0.19 and OpenCV 4.6; the expression stands beside the numbers.
/// </summary>
public class MeasureTests
{
    private static byte[] Zero => ZeroOfThe2023Research.Pixels;

    /// <summary>Image 1 of the training part, a 0 that the research of 2023 measured, too.</summary>
    private static byte[] OtherZero => Mnist.Splits.Training.Image(1).ToArray();

    private static byte[] Seven => Mnist.Test.Image(0).ToArray();

    [Fact]
    public void The_pixel_count_is_that_of_the_ink_above_the_threshold()
    {
        Measure(new AppendPixelCount(127), Zero).ShouldBe([120]);
        Measure(new AppendPixelCount(0), Zero).ShouldBe([169]);
        Measure(new AppendPixelCount(0), Draw()).ShouldBe([0]);
    }

    [Fact]
    public void The_bounding_box_says_where_the_ink_is_and_how_much_of_the_box_it_fills()
    {
        // The published extent is 0.6035714285714285.
        Measure(new AppendBoundingBox(0), Zero).ShouldBe([8, 4, 14, 20, Share(14 * 20 / 784.0), Share(0.6035714285714285)]);
        Measure(new AppendBoundingBox(0), Draw("#..", "...", "..#")).ShouldBe([0, 0, 3, 3, Share(9 / 784.0), Share(2 / 9.0)]);
        Measure(new AppendBoundingBox(0), Draw()).ShouldBe([0, 0, 0, 0, 0, 0]);
    }

    [Fact]
    public void The_centre_distance_is_that_of_the_centre_of_mass()
    {
        // np.hypot(rows.mean() - 13.5, columns.mean() - 13.5) * 256
        Measure(new AppendCentreDistance(0), Zero).ShouldBe([258]);
        Measure(new AppendCentreDistance(0), OtherZero).ShouldBe([111]);
        Measure(new AppendCentreDistance(0), Seven).ShouldBe([335]);
        Measure(new AppendCentreDistance(0), Draw("#")).ShouldBe([(int)Math.Round(13.5 * Math.Sqrt(2) * 256)]);
        Measure(new AppendCentreDistance(0), Draw()).ShouldBe([0]);
    }

    [Fact]
    public void The_eccentricity_is_the_published_one_and_that_of_scikit_image()
    {
        Measure(new AppendEccentricity(0), Zero).ShouldBe([Share(0.759499675167631)], "published");

        // skimage.measure.regionprops((image > 0).astype(int))[0].eccentricity
        Measure(new AppendEccentricity(0), OtherZero).ShouldBe([Share(0.7684780730893657)]);
        Measure(new AppendEccentricity(0), Seven).ShouldBe([Share(0.7971247174080356)]);
    }

    [Fact]
    public void A_line_is_as_eccentric_as_can_be_and_a_square_not_at_all()
    {
        Measure(new AppendEccentricity(0), Draw("####")).ShouldBe([4096]);
        Measure(new AppendEccentricity(0), Draw("#..", ".#.", "..#")).ShouldBe([4096]);
        Measure(new AppendEccentricity(0), Draw("##", "##")).ShouldBe([0]);
        Measure(new AppendEccentricity(0), Draw("#")).ShouldBe([0]);
        Measure(new AppendEccentricity(0), Draw()).ShouldBe([0]);
    }

    [Fact]
    public void The_line_distance_is_the_published_one_and_that_of_SciPy()
    {
        Measure(new AppendLineDistance(128), OtherZero).ShouldBe([(int)Math.Round(3.7899477038171323 * 256)], "published");

        // The largest piece by scipy.ndimage.label, the line by scipy.optimize.curve_fit(lambda x, a, b: a * x + b, rows, columns).
        Measure(new AppendLineDistance(128), Zero).ShouldBe([(int)Math.Round(3.118977116535513 * 256)]);
        Measure(new AppendLineDistance(0), Zero).ShouldBe([(int)Math.Round(3.2096209188453124 * 256)]);
        Measure(new AppendLineDistance(128), Seven).ShouldBe([(int)Math.Round(2.933769543643913 * 256)]);
    }

    [Fact]
    public void The_line_goes_through_the_largest_piece_alone()
    {
        Measure(new AppendLineDistance(0), Draw("#....", "#..##", "#....")).ShouldBe([0]);
        Measure(new AppendLineDistance(0), Draw("####")).ShouldBe([256], "all in one row: the mean distance from column 1.5");
        Measure(new AppendLineDistance(0), Draw("#.#", ".#.")).ShouldBe([0], "pieces do not connect at corners, and one pixel has no distance");
        Measure(new AppendLineDistance(0), Draw("##", "##")).ShouldBe([128]);
    }

    [Theory]
    [InlineData("zero", 4965, 14296, 486, 58)]
    [InlineData("other zero", 5077, 14074, 475, 54)]
    [InlineData("seven", 3013, 8707, 706, 195)]
    public void The_moments_of_the_intensity_are_those_of_NumPy_and_SciPy(string image, params int[] moments) =>
        // floor(x.mean() * 128 + .5), floor(x.var() * 2 + .5), round(scipy.stats.skew(x) * 256), floor(scipy.stats.kurtosis(x) * 32 + .5)
        Measure(new AppendIntensityMoments(), Named(image)).ShouldBe(moments);

    [Fact]
    public void The_average_intensity_is_the_published_one() =>
        Measure(new AppendIntensityMoments(), OtherZero)[0].ShouldBe((int)Math.Round(39.661989795918366 * 128));

    [Fact]
    public void An_image_of_one_tone_has_no_skewness_and_no_kurtosis() =>
        Measure(new AppendIntensityMoments(), [.. Enumerable.Repeat((byte)200, 784)]).ShouldBe([200 * 128, 0, 0, 0]);

    [Theory]
    [InlineData("zero", 1594, 1071, -51)]
    [InlineData("other zero", 1843, 1015, -64)]
    [InlineData("seven", 1765, 1550, 151)]
    public void The_radial_moments_are_those_of_NumPy_and_SciPy(string image, params int[] moments) =>
        // d = floor(np.hypot(rows - 13.5, columns - 13.5) * 256 + .5); floor(d.mean() + .5), floor(d.var() / 256 + .5), round(scipy.stats.skew(d) * 256)
        Measure(new AppendRadialMoments(0), Named(image)).ShouldBe(moments);

    [Fact]
    public void Crossings_count_where_ink_begins_and_ends()
    {
        // np.abs(np.diff(image > 127, axis=1)).sum(1), then axis=0 and sum(0)
        Measure(new AppendCrossings(127), Zero).ShouldBe(
        [
            0, 0, 0, 0, 2, 2, 2, 2, 2, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 2, 2, 2, 0, 0, 0, 0,
            0, 0, 0, 0, 0, 0, 0, 0, 2, 2, 4, 4, 4, 4, 4, 4, 4, 4, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0,
        ]);
        Measure(new AppendCrossings(127), Draw("#.#"))[0].ShouldBe(3, "the edge of the image is no crossing");
    }

    [Fact]
    public void Edges_are_where_the_Sobel_derivatives_are_large()
    {
        // (np.abs(scipy.ndimage.sobel(x, 0, mode='constant')) + np.abs(scipy.ndimage.sobel(x, 1, mode='constant')) > 400).sum()
        Measure(new AppendEdges(400), Zero).ShouldBe([188]);
        Measure(new AppendEdges(400), OtherZero).ShouldBe([209]);
        Measure(new AppendEdges(400), Seven).ShouldBe([149]);
        Measure(new AppendEdges(0), Draw("...", ".#.")).ShouldBe([8], "around one pixel; at its own place both derivatives are 0");
    }

    [Theory]
    [InlineData("zero", 0, 182.0, 53.455843687057495, 0.8003701355382644, 0.9706666666666667)]
    [InlineData("zero", 127, 153.5, 50.870057225227356, 0.7454075572046026, 0.959375)]
    [InlineData("other zero", 0, 220.5, 60.041630148887634, 0.7686232334531148, 0.9483870967741935)]
    [InlineData("other zero", 127, 195.5, 55.69848430156708, 0.7918991405328796, 0.9654320987654321)]
    [InlineData("seven", 0, 82.5, 72.87005722522736, 0.1952385580208517, 0.43535620052770446)]
    [InlineData("seven", 127, 39.0, 71.11269783973694, 0.09691258123754562, 0.24375)]
    public void The_contour_is_that_of_OpenCv(string image, int threshold, double area, double perimeter, double circularity, double convexity) =>
        // c = cv2.findContours(largest piece, RETR_EXTERNAL, CHAIN_APPROX_NONE): contourArea(c), arcLength(c, True), 4 pi A / P**2, A / contourArea(convexHull(c))
        Measure(new AppendContour(threshold), Named(image)).ShouldBe([(int)(2 * area), (int)Math.Round(8 * perimeter), Share(circularity), Share(convexity)]);

    [Fact]
    public void The_contour_of_a_square_goes_through_the_centres_of_its_border() =>
        Measure(new AppendContour(0), Draw("###", "###", "###")).ShouldBe([2 * 4, 8 * 8, Share(Math.PI / 4), 4096]);

    [Fact]
    public void A_line_has_a_contour_without_area()
    {
        Measure(new AppendContour(0), Draw("###")).ShouldBe([0, 8 * 4, 0, 4096]);
        Measure(new AppendContour(0), Draw("#")).ShouldBe([0, 0, 0, 4096]);
        Measure(new AppendContour(0), Draw()).ShouldBe([0, 0, 0, 4096]);
    }

    [Fact]
    public void A_skeleton_has_the_ends_and_crossings_of_the_drawing()
    {
        Measure(new AppendSkeleton(0), Draw("#####")).ShouldBe([2, 0]);
        Measure(new AppendSkeleton(0), Draw("..#..", "..#..", "#####", "..#..", "..#..")).ShouldBe([4, 1]);
        Measure(new AppendSkeleton(0), Draw(".###.", "#...#", "#...#", ".###.")).ShouldBe([0, 0]);
        Measure(new AppendSkeleton(0), Draw()).ShouldBe([0, 0]);
    }

    [Theory]
    [InlineData(0, 2, 0)]
    [InlineData(1, 2, 0)]
    [InlineData(2, 2, 0)]
    [InlineData(3, 1, 1)]
    public void The_skeleton_of_a_digit_is_that_of_the_paper(int sample, int ends, int crossings) =>
        // A plain NumPy transcription of Zhang and Suen's algorithm; ends and crossings by Rutovitz's number.
        Measure(new AppendSkeleton(127), Mnist.Test.Image(sample).ToArray()).ShouldBe([ends, crossings]);

    [Fact]
    public void Measures_come_behind_the_values_so_far()
    {
        var pipeline = new ImagePipeline([new ImageSum(), new AppendPixelCount(0), new AppendEccentricity(0)], []);

        pipeline.Inputs.Select(input => input.Name).ShouldBe(["sum", "pixels", "eccentricity"]);
    }

    [Fact]
    public void No_measure_but_the_aspect_ratio_needs_more_than_16_bits() =>
        ExamplePipelines.All["all measures"].Entrance.Values.Where(value => value.Name is not ("sum" or "aspect"))
            .ShouldAllBe(value => value.Minimum >= short.MinValue && value.Maximum <= short.MaxValue);

    private static byte[] Named(string image) => image switch
    {
        "zero" => Zero,
        "other zero" => OtherZero,
        "seven" => Seven,
        _ => throw new ArgumentOutOfRangeException(nameof(image), image, "no such image"),
    };

    /// <summary>A share in units of 1/4096.</summary>
    private static int Share(double share) => (int)Math.Floor(share * 4096 + 0.5);

    /// <summary>An image with a drawing in its upper left corner.</summary>
    private static byte[] Draw(params string[] rows)
    {
        var pixels = new byte[28 * 28];
        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column < rows[row].Length; column++)
            {
                pixels[row * 28 + column] = rows[row][column] == '#' ? (byte)255 : (byte)0;
            }
        }

        return pixels;
    }

    private static int[] Measure(FeatureStep step, byte[] image)
    {
        var layout = new StageLayout(ImmutableArray<StageValue>.Empty);
        var results = new int[step.Infer(layout).Count];
        step.Apply(layout, new([.. image.Select(pixel => (int)pixel)], 28, 28), [], results);
        return results;
    }
}
