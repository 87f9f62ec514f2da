using Zkml.Data.Features;
using Zkml.Data.Features.Steps;
using Zkml.Data.Images.Resizing;
using Zkml.Data.Tests.Datasets;

namespace Zkml.Data.Tests.Features;

/// <summary>Pipelines of every kind that models use.</summary>
internal static class ExamplePipelines
{
    public static IReadOnlyDictionary<string, ImagePipeline> All { get; } = new Dictionary<string, ImagePipeline>
    {
        ["raw"] = new([], []),
        ["average, 4 bits"] = new([new BlockAverage(2), new QuantisePixels(4)], []),
        ["average, square roots, 4 bits"] = new([new BlockAverage(2), new SquareRoot(), new QuantisePixels(4)], []),
        ["1 bit, sums inside"] = new([new CropResize(20), new Binarise()], [new BlockSum(2)]),
        ["average, 1 bit, sums inside"] = new([new BlockAverage(2), new Binarise()], [new BlockSum(2)]),
        ["crop to 10, 4 bits"] = new([new CropResize(10), new QuantisePixels(4)], []),
        ["middle of 20, 2 bits"] = new([new Crop(20), new QuantisePixels(2)], []),
        ["middle of 9, inside"] = new([new QuantisePixels(2)], [new Crop(9)]),
        ["crop by boxes, 8 bits"] = new([new CropResize(12, ResizeMethod.Box)], []),
        ["crop to 64"] = new([new CropResize(64, ResizeMethod.OpenCvArea)], []),
        ["Haar inside"] = new([new CropResize(20), new QuantisePixels(4)], [new HaarFeatures(3)]),
        ["compact Haar inside"] = new([], [new CompactHaarFeatures()]),
        ["Haar transform inside"] = new([new QuantisePixels(4)], [new HaarTransform(2)]),
        ["rectangles inside"] = new([new BlockAverage(2)], [new RectangleSums([new(0, 0, 14, 14), new(3, 4, 1, 10)])]),
        ["random rectangles outside"] = new([new RandomRectangleSums(40, 7)], []),
        ["profiles inside"] = new([new Binarise()], [new Concatenate([[new LineSums()], [new RadialSums()], [new ImageSum()], [new BlockSum(2), new HaarFeatures(2)]])]),
        ["all measures"] = new([new ImageSum(), .. Measures()], []),
        ["components inside"] = Fitted(new([new BlockAverage(4)], [new PrincipalComponents(10, 6)])),
        ["components outside, standardised"] = Fitted(new([new BlockAverage(4), new PrincipalComponents(49, 12), new Standardise(7, 4)], [])),
        ["research 2023"] = Research2023(),
    };

    /// <summary>Every step that appends measures, with the settings of the documentation.</summary>
    private static IEnumerable<FeatureStep> Measures() =>
        FeatureStepCatalogue.All.Where(entry => entry.Kind.StartsWith("append-", StringComparison.Ordinal)).Select(entry => entry.ReadExample());

    private static ImagePipeline Research2023() =>
        Fitted(new([new CropResize(20, ResizeMethod.OpenCvArea), new HaarFeatures(3), new AppendAspectRatio(), new AppendBackgroundRegions(), new Standardise(8, 5)], []));

    private static ImagePipeline Fitted(ImagePipeline pipeline) => pipeline.Fit(Mnist.Test.Pick("a thousand digits", [.. Enumerable.Range(0, 1000)]));
}
