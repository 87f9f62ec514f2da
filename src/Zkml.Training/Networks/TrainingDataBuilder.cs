using System.Numerics.Tensors;
using Zkml.Data.Datasets;
using Zkml.Host;
using Zkml.Models.Configurations.Networks;
using Zkml.Models.Networks;
using Zkml.Training.Augmentation;

namespace Zkml.Training.Networks;

/// <summary>Turns images into what a trainer works on.</summary>
internal sealed class TrainingDataBuilder(TrainingConfig config, int threads, CancellationToken cancellation)
{
    /// <summary>Computes the features of training images, of their distorted copies, and of the validation images.</summary>
    /// <exception cref="MalformedInputException">The pipeline has a feature of more than 16 bits.</exception>
    public TrainingData Build(ImageDataset training, ImageDataset validation) => new(
        Samples(Features(training), training.Labels.ToArray()),
        Distorted(training),
        Samples(Features(validation), validation.Labels.ToArray()),
        FeatureRanges.Of(config.Pipeline),
        training.Classes,
        config.Pipeline.Exit.Side);

    // One copy after the other: only the features of all copies are in memory at once, not their images.
    private LabelledFeatures Distorted(ImageDataset training)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        var rowLength = training.Count * config.Pipeline.Features.Length;
        var features = GC.AllocateUninitializedArray<short>(checked(rowLength * config.Augmentation.Copies));
        var labels = new byte[training.Count * config.Augmentation.Copies];
        for (var copy = 0; copy < config.Augmentation.Copies; copy++)
        {
            var distorted = ImageDistorter.Distort(training, config.Augmentation, config.Seed, copy, options);
            Features(distorted).CopyTo(features.AsSpan(copy * rowLength));
            distorted.Labels.CopyTo(labels.AsMemory(copy * training.Count));
        }

        return Samples(features, labels);
    }

    private short[] Features(ImageDataset images)
    {
        var features = config.Pipeline.ComputeAllFeatures(images, cancellation);
        var narrow = new short[features.Length];
        try
        {
            TensorPrimitives.ConvertChecked<int, short>(features, narrow);
        }
        catch (OverflowException)
        {
            throw new MalformedInputException(config.Name, "pipeline", "a feature does not fit 16 bits; training takes narrower features, so quantise them");
        }

        return narrow;
    }

    private LabelledFeatures Samples(short[] features, byte[] labels) => new(config.Pipeline.Features.Length, features, labels);
}
