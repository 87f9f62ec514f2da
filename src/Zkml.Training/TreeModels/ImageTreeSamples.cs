using Zkml.Data.Datasets;
using Zkml.Data.Features;
using Zkml.Models.Configurations;
using Zkml.Training.Augmentation;
using Zkml.Training.Trees;

namespace Zkml.Training.TreeModels;

/// <summary>Turns images, and distorted copies of them, into what trees learn from.</summary>
internal static class ImageTreeSamples
{
    /// <summary>A share that is so near to that of equal samples means it: 0.333 for two copies.</summary>
    private const double SameShare = 1e-3;

    /// <summary>The features of the images as they are, followed by those of each copy.</summary>
    /// <param name="images">The images.</param>
    /// <param name="pipeline">How an image becomes features.</param>
    /// <param name="augmentation">How the copies are distorted, and the share of the originals in the weight of all.</param>
    /// <param name="seed">Decides the distortions.</param>
    /// <param name="parallel">Threads and cancellation.</param>
    public static ClassificationSamples Of(ImageDataset images, ImagePipeline pipeline, AugmentationConfig augmentation, int seed, ParallelOptions parallel)
    {
        var rowLength = pipeline.Features.Length;
        var features = new int[checked(images.Count * rowLength * (1 + augmentation.Copies))];
        var originalLabels = images.AllLabels();
        var labels = new int[images.Count * (1 + augmentation.Copies)];
        for (var copy = 0; copy <= augmentation.Copies; copy++)
        {
            // One copy after the other: only the features of all copies are in memory at once, not their images.
            var distorted = copy == 0 ? images : ImageDistorter.Distort(images, augmentation, seed, copy - 1, parallel);
            pipeline.ComputeAllFeatures(distorted, parallel.CancellationToken).CopyTo(features.AsSpan(copy * images.Count * rowLength));
            originalLabels.CopyTo(labels.AsSpan(copy * images.Count));
        }

        return new(TreeFeatures.FromRows<int>(features, rowLength), labels, images.Classes, Weights(augmentation, images.Count));
    }

    private static double[] Weights(AugmentationConfig augmentation, int originals)
    {
        var (share, copies) = (augmentation.OriginalShare, augmentation.Copies);
        if (copies == 0 || Math.Abs(share * (1 + copies) - 1) < SameShare)
        {
            return [];
        }

        // The mean weight is 1, so that settings which count samples by weight mean the same.
        var weights = new double[originals * (1 + copies)];
        weights.AsSpan(0, originals).Fill(share * (1 + copies));
        weights.AsSpan(originals).Fill((1 - share) * (1 + copies) / copies);
        return weights;
    }
}
