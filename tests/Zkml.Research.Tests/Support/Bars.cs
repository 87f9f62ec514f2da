using Zkml.Data.Datasets;

namespace Zkml.Research.Tests.Support;

/// <summary>Images of ten kinds that are learned in a moment: a bar whose height says the class, and some noise.</summary>
internal static class Bars
{
    public const int Side = 28;

    public static ImageSplits Splits { get; } = new(Images("bars", 600, 1), Images("bars", 100, 2));

    private static ImageDataset Images(string name, int count, int seed)
    {
        var random = new Random(seed);
        var (pixels, labels) = (new byte[count * Side * Side], new byte[count]);
        random.NextBytes(pixels);
        for (var image = 0; image < count; image++)
        {
            labels[image] = (byte)(image % 10);
            for (var i = 0; i < Side * Side; i++)
            {
                var isBar = i / Side / 2 == labels[image] + 1;
                ref var pixel = ref pixels[image * Side * Side + i];
                pixel = (byte)(isBar ? 200 + pixel / 8 : pixel / 8);
            }
        }

        return new(name, pixels, labels, Side, Side, 10);
    }
}
