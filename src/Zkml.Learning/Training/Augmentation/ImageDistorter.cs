using Zkml.Learning.Data;
using Zkml.Learning.Data.Randomness;

namespace Zkml.Learning.Training;

/// <summary>Makes distorted copies of a whole data set.</summary>
internal static class ImageDistorter
{
    /// <summary>Distorts every image as often as the configuration says. Each copy has random numbers of its own, so threads do not change the result.</summary>
    public static ImageDataset Distort(ImageDataset images, AugmentationConfig config, int seed, int threads, CancellationToken cancellation)
    {
        var size = images.Width * images.Height;
        var count = checked(images.Count * config.Copies);
        var pixels = GC.AllocateUninitializedArray<byte>(checked(count * size));
        var labels = new byte[count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        Parallel.For(0, count, options, copy =>
        {
            var image = copy % images.Count;
            labels[copy] = (byte)images.Label(image);
            var random = new SplitMix64(((ulong)seed << 32) + (ulong)copy);
            new Distortion(config, random).Apply(images.Image(image), images.Width, images.Height, pixels.AsSpan(copy * size, size));
        });
        return new($"{images.Name}, distorted", pixels, labels, images.Width, images.Height, images.Classes);
    }
}
