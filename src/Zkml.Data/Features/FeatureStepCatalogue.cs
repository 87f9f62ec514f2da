using System.Collections.Immutable;
using Zkml.Data.Features.Steps;
using Zkml.Data.Images.Resizing;
using Zkml.Host.Json;

namespace Zkml.Data.Features;

/// <summary>All kinds of steps. A new step is one entry here; files, error messages and the table in the documentation follow.</summary>
internal static class FeatureStepCatalogue
{
    private const int MaximumValues = 64 * 64;

    /// <summary>In the order of the documentation: pixels, linear features, fitted steps, measures.</summary>
    public static ImmutableArray<FeatureStepEntry> All { get; } =
    [
        new("crop-resize", "\"size\": 20, \"method\": \"opencv-area\"", "the bounding box of the ink (pixels above 0), stretched to n×n; `area` averages exactly, `opencv-area` is OpenCV's `INTER_AREA`, `box` the average over whole pixels, as in the 2023 web demo",
            (json, _) => new CropResize(Whole(json, "size"), json.Choice("method", ResizeMethodNames.All))),
        new("block-average", "\"size\": 2", "the mean of every n×n block, rounded half up", (json, _) => new BlockAverage(Whole(json, "size"))),
        new("square-root", "", "16 times the square root of every pixel, rounded down: still a byte, with bright pixels closer together", (_, _) => new SquareRoot()),
        new("binarise", "\"threshold\": 127", "1 for a pixel above the threshold, otherwise 0", (json, _) => new Binarise(Whole(json, "threshold"))),
        new("quantise-pixels", "\"bits\": 4", "the highest bits of every pixel", (json, _) => new QuantisePixels(Whole(json, "bits"))),

        new("crop", "\"size\": 20", "the n×n pixels in the middle, unchanged", (json, _) => new Crop(Whole(json, "size"))),
        new("block-sum", "\"size\": 2", "the sum of every n×n block", (json, _) => new BlockSum(Whole(json, "size"))),
        new("haar", "\"block\": 3", "windows of 2s×2s pixels, s apart: upper minus lower half, left minus right half", (json, _) => new HaarFeatures(Whole(json, "block"))),
        new("compact-haar", "", "cells of 5×5 pixels: rows 3 and 4 minus row 1, columns 3 and 4 minus column 1, as computed in 2023", (_, _) => new CompactHaarFeatures()),
        new("haar-transform", "\"levels\": 2", "the Haar wavelet transform without scale factors: sums of the last level, horizontal, vertical and diagonal details of all levels", (json, _) => new HaarTransform(Whole(json, "levels"))),
        new("rectangle-sums", "\"rectangles\": [[0, 0, 14, 28], [7, 7, 14, 14]]", "the sums of rectangles, each given as top, left, height, width", ReadRectangles),
        new("random-rectangle-sums", "\"count\": 64, \"seed\": 1", "the sums of random rectangles, drawn from a seed", (json, _) => new RandomRectangleSums(Whole(json, "count", RectangleSums.MaximumCount), Whole(json, "seed", int.MaxValue))),
        new("image-sum", "", "the sum of all pixels: the average intensity, undivided", (_, _) => new ImageSum()),
        new("line-sums", "", "the sum of every row and of every column", (_, _) => new LineSums()),
        new("radial-sums", "", "the sum of the pixels at each whole distance from the centre: the radial profile, undivided", (_, _) => new RadialSums()),
        new("concatenate", "\"parts\": [[{\"step\": \"haar\", \"block\": 3}], [{\"step\": \"image-sum\"}]]", "several linear branches over the same values, concatenated", ReadParts),

        new("standardise", "\"bits\": 7, \"fractionBits\": 4", "mean 0, standard deviation 2^`fractionBits`, rounded half up, clipped to that many bits; fitted to the train split", ReadStandardise),
        new("pca", "\"components\": 50, \"bits\": 4", "the directions of greatest variance, with integer weights of that many bits; fitted to the train split", (json, _) => PrincipalComponents.Read(json)),

        Ink("append-aspect-ratio", 0, "width divided by height of the ink's bounding box, in 1/4096", threshold => new AppendAspectRatio(threshold)),
        Ink("append-background-regions", 0, "connected components of the background: the surroundings and the holes", threshold => new AppendBackgroundRegions(threshold)),
        Ink("append-pixel-count", 127, "the number of ink pixels", threshold => new AppendPixelCount(threshold)),
        Ink("append-bounding-box", 0, "left, top, width and height of the ink's bounding box, its share of the image, and the ink's share of it (extent), in 1/4096", threshold => new AppendBoundingBox(threshold)),
        Ink("append-centre-distance", 0, "the distance from the ink's centre of mass to the image's centre, in 1/256 pixel", threshold => new AppendCentreDistance(threshold)),
        Ink("append-eccentricity", 0, "the eccentricity of the ellipse with the ink's second moments, in 1/4096", threshold => new AppendEccentricity(threshold)),
        Ink("append-line-distance", 128, "the mean distance of the largest component from its fitted line, in 1/256 pixel", threshold => new AppendLineDistance(threshold)),
        new("append-intensity-moments", "", "mean (1/128), variance (1/2), skewness (1/256) and kurtosis (1/32) of all pixels", (_, _) => new AppendIntensityMoments()),
        Ink("append-radial-moments", 0, "mean, variance and skewness (1/256) of the ink's distances from the centre", threshold => new AppendRadialMoments(threshold)),
        Ink("append-crossings", 127, "how often ink begins or ends in each row and each column", threshold => new AppendCrossings(threshold)),
        Ink("append-contour", 0, "area (1/2), perimeter (1/8), circularity and convexity (1/4096) of the outer contour of the largest component", threshold => new AppendContour(threshold)),
        Ink("append-skeleton", 127, "ends and crossings of the skeleton (Zhang-Suen thinning)", threshold => new AppendSkeleton(threshold)),
        new("append-edges", "\"threshold\": 400", "the number of pixels whose Sobel derivatives add up to more than the threshold", (json, _) => new AppendEdges(Whole(json, "threshold", AppendEdges.MaximumThreshold))),
    ];

    private static FeatureStepEntry Ink(string kind, int threshold, string definition, Func<int, FeatureStep> make) =>
        new(kind, threshold == 0 ? "" : $"\"threshold\": {threshold}", definition, (json, _) => make(json.Has("threshold") ? Whole(json, "threshold") : 0));

    private static int Whole(StrictJsonObject json, string name, int maximum = 255) => json.Integer(name, 0, maximum);

    private static RectangleSums ReadRectangles(StrictJsonObject json, string file) => new(
    [
        .. json.IntegerRows("rectangles", RectangleSums.MaximumCount, 4, 0, 64).Select((numbers, i) => numbers is [var top, var left, var height, var width]
            ? new PixelRectangle(top, left, height, width)
            : throw new Host.MalformedInputException(file, $"{json.Place}.rectangles[{i}]", "expected four numbers: top, left, height, width")),
    ]);

    private static Concatenate ReadParts(StrictJsonObject json, string file) => new(
    [
        .. json.Array("parts", Concatenate.MaximumLength).Select(part => StrictJsonObject.Items(part.Element, file, part.Place, Concatenate.MaximumLength)
            .Select(step => FeatureStepReader.ReadLinear(step.Element, file, step.Place)).ToImmutableArray()),
    ]);

    private static Standardise ReadStandardise(StrictJsonObject json, string file)
    {
        var step = new Standardise(Whole(json, "bits"), Whole(json, "fractionBits"));
        return json.Has("means") || json.Has("scales") ? step with { Means = json.Numbers("means", MaximumValues), Scales = json.Numbers("scales", MaximumValues) } : step;
    }
}
