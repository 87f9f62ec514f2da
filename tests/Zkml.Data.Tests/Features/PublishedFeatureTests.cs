using Zkml.Data.Features;
using Zkml.Data.Features.Steps;
using Zkml.Data.Images.Resizing;
using Zkml.Data.Images.Shapes;
using Zkml.Data.Tests.Datasets;

namespace Zkml.Data.Tests.Features;

/// <summary>Features that the 2023 research printed for two images, to the last unit.</summary>
public class PublishedFeatureTests
{
    [Fact]
    public void Haar_features_of_the_whole_image_are_the_published_ones() => Encode(new HaarFeatures(3)).ShouldBe(
    [
        0, 0, 0, 0, 0, 0, -117, -117, -1480, -1246, -1363, 1363, 0, 0, 0, 0, 0, 0, 0, 0, -18, -18, -1409, -1607, -2169, -1879, -1502, 2780,
        -724, 724, 0, 0, 0, 0, 0, 0, -847, -883, -1244, -2530, 1435, 963, 501, -329, -1384, 2726, -53, 53, 0, 0, -41, -41, -1010, -2658,
        508, 366, 1663, 1901, -36, -3900, -331, 4117, -109, 215, 0, 0, -488, -570, -253, -2863, 663, 3005, -386, -632, -314, -2994, 643,
        3873, 143, 181, 0, 0, -47, -1105, 224, -1822, -145, 2511, -1552, -2594, -30, 562, 1125, 2429, 19, 19, 0, 0, 281, -871, -205, -2271,
        -1857, 939, 35, -537, 2077, 2069, 671, 671, 0, 0, 0, 0, 295, -295, 2109, -1519, 3601, 27, 2454, 1120, 667, 667, 0, 0, 0, 0,
    ]);

    [Fact]
    public void Haar_features_after_OpenCv_enlarges_to_20_are_the_published_ones() => Encode(new CropResize(20, ResizeMethod.OpenCvArea), new HaarFeatures(3)).ShouldBe(
    [
        -339, -339, -1844, -1810, -1511, -1207, -131, -249, -1376, 2298, -1690, -2094, -1410, -1280, 1610, 1616, 2663, -639, 271, -949,
        -1000, -2236, 1667, 1809, 1742, 1622, -53, -1387, -292, -2832, 98, 608, 988, 2522, -288, -292, -1582, -2562, -412, -726, -110,
        2028, -1076, 1026, -2496, -1492, -1082, -1242, 1760, 1966,
    ]);

    [Fact]
    public void Haar_features_after_OpenCv_shrinks_to_12_are_the_published_ones() => Encode(new CropResize(12, ResizeMethod.OpenCvArea), new HaarFeatures(3)).ShouldBe(
        [-1413, -1567, 789, -89, 88, 590, 461, 929, 743, -101, -311, -1153, -1046, 1922, -1208, -974, 1161, 1035]);

    [Fact]
    public void Haar_features_after_box_averages_to_12_are_the_published_ones() => Encode(new CropResize(12, ResizeMethod.Box), new HaarFeatures(3)).ShouldBe(
        [-1755, -1751, 484, -128, 297, 125, 118, 364, 934, 812, -434, -2370, -598, 2250, -1380, -1040, 879, 373]);

    [Fact]
    public void Aspect_ratio_and_regions_are_the_published_ones()
    {
        var features = Encode(new AppendAspectRatio(), new AppendBackgroundRegions());

        // Published as 0.7 and 2.0; the ratio is in units of 1/4096.
        features[^2].ShouldBe((int)Math.Round(0.7 * AppendAspectRatio.Unit));
        features[^1].ShouldBe(2);
    }

    [Fact]
    public void Aspect_ratio_and_regions_above_a_threshold_are_the_published_ones()
    {
        // The first two training images: binary (above 127), and grey (above 128 for the ratio, from 120 on for the regions).
        var five = Encode(Mnist.Splits.Training.Image(0), new AppendAspectRatio(127), new AppendBackgroundRegions(127));
        var zero = Encode(Mnist.Splits.Training.Image(1), new AppendAspectRatio(128), new AppendBackgroundRegions(119));

        five[^2..].ShouldBe([(int)Math.Round(0.95 * AppendAspectRatio.Unit), 1]);
        zero[^2..].ShouldBe([(int)Math.Round(0.8 * AppendAspectRatio.Unit), 2]);
    }

    [Fact]
    public void The_circularity_of_2023_is_that_of_our_contour_and_pixels()
    {
        // The perimeter squared over the number of pixels, not over the area of the contour; OpenCV adds lengths in single precision.
        var (straight, diagonal) = Polygon.CountSteps(OuterContour.Trace(new([.. ZeroOfThe2023Research.Pixels.Select(pixel => (int)pixel)], 28, 28)));
        var pixels = ZeroOfThe2023Research.Pixels.Count(pixel => pixel > 0);

        (Math.Pow(straight + diagonal * Math.Sqrt(2), 2) / pixels).ShouldBe(16.908445114172334, tolerance: 1e-6);
    }

    [Fact]
    public void All_features_of_the_first_test_image_are_those_of_the_web_demo()
    {
        var features = Encode(Mnist.Test.Image(0), new CropResize(12, ResizeMethod.Box), new HaarFeatures(3), new AppendAspectRatio(), new AppendBackgroundRegions());

        features[..18].ShouldBe([1711, 141, 1228, -326, 411, -995, -129, -129, -1066, -1476, 132, 536, -1162, -1420, -79, -39, 1083, 1459]);
        features[18].ShouldBe((int)Math.Round(0.8 * AppendAspectRatio.Unit));
        features[19].ShouldBe(1);
    }

    private static int[] Encode(params FeatureStep[] steps) => Encode(ZeroOfThe2023Research.Pixels, steps);

    private static int[] Encode(ReadOnlySpan<byte> image, params FeatureStep[] steps)
    {
        var pipeline = new ImagePipeline([.. steps], []);
        var inputs = new int[pipeline.Inputs.Length];
        pipeline.Encode(image, inputs);
        return inputs;
    }
}
