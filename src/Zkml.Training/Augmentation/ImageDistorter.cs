using Zkml.Data.Datasets;
using Zkml.Data.Randomness;
using Zkml.Models.Configurations;

namespace Zkml.Training.Augmentation;

/// <summary>Makes distorted copies of whole data sets.</summary>
internal static class ImageDistorter
{
    /// <summary>Distorts every image once. Each image has random numbers of its own, so the number of threads does not change the result.</summary>
    /// <param name="images">The images as they are.</param>
    /// <param name="config">The limits of the distortions.</param>
    /// <param name="seed">The seed of the run.</param>
    /// <param name="copy">Which copy this is: others of the same seed are distorted otherwise.</param>
    /// <param name="options">Threads and cancellation.</param>
    public static ImageDataset Distort(ImageDataset images, AugmentationConfig config, int seed, int copy, ParallelOptions options)
    {
        var size = images.Width * images.Height;
        var pixels = GC.AllocateUninitializedArray<byte>(images.Pixels.Length);
        Parallel.For(0, images.Count, options, i =>
        {
            var random = new SplitMix64(((ulong)seed << 32) + ((ulong)copy * (ulong)images.Count) + (ulong)i);
            new Distortion(config, random).Apply(images.Image(i), images.Width, images.Height, pixels.AsSpan(i * size, size));
        });
        return new($"{images.Name}, distorted", pixels, images.Labels, images.Width, images.Height, images.Classes);
    }
}
