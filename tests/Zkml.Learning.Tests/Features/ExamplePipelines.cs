using Zkml.Learning.Features;
using Zkml.Learning.Features.Steps;
using Zkml.Learning.Images.Resizing;
using Zkml.Learning.Tests.Data;

namespace Zkml.Learning.Tests.Features;

/// <summary>Pipelines of every kind that models use.</summary>
internal static class ExamplePipelines
{
    public static IReadOnlyDictionary<string, ImagePipeline> All { get; } = new Dictionary<string, ImagePipeline>
    {
        ["raw"] = new([], []),
        ["average, 4 bits"] = new([new BlockAverage(2), new QuantisePixels(4)], []),
        ["1 bit, sums inside"] = new([new CropResize(20), new Binarise()], [new BlockSum(2)]),
        ["average, 1 bit, sums inside"] = new([new BlockAverage(2), new Binarise()], [new BlockSum(2)]),
        ["crop to 10, 4 bits"] = new([new CropResize(10), new QuantisePixels(4)], []),
        ["crop by boxes, 8 bits"] = new([new CropResize(12, ResizeMethod.Box)], []),
        ["crop to 64"] = new([new CropResize(64, ResizeMethod.OpenCvArea)], []),
        ["Haar inside"] = new([new CropResize(20), new QuantisePixels(4)], [new HaarFeatures(3)]),
        ["research 2023"] = Research2023(),
    };

    private static ImagePipeline Research2023() =>
        new ImagePipeline([new CropResize(20, ResizeMethod.OpenCvArea), new HaarFeatures(3), new AppendAspectRatio(), new AppendBackgroundRegions()], [])
            .Standardised(Mnist.Test.Pick("a thousand digits", [.. Enumerable.Range(0, 1000)]), bits: 8, fractionBits: 5);
}
