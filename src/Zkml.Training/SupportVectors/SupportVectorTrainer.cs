using System.Numerics.Tensors;
using Zkml.Data.Datasets;
using Zkml.Data.Features;
using Zkml.Host;
using Zkml.Models.Configurations.SupportVectors;

namespace Zkml.Training.SupportVectors;

/// <summary>Trains a support vector machine from images, whatever its kernel.</summary>
public static class SupportVectorTrainer
{
    /// <summary>Runs a training.</summary>
    /// <param name="config">What to train.</param>
    /// <param name="training">Images to learn from.</param>
    /// <param name="parallel">Threads and cancellation; the result does not depend on the threads.</param>
    /// <param name="progress">Is told of every machine between two classes; may be null.</param>
    /// <exception cref="MalformedInputException">A class has no samples, ν is too large, or a machine does not come to an end.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public static SupportVectorMachine Train(SupportVectorConfig config, ImageDataset training, ParallelOptions parallel, IProgress<SupportVectorProgress>? progress = null)
    {
        progress?.Report(new(0, 0, 0));
        var learned = Learned(config, training);
        return SvmTrainer.Train(config.Machine, Samples(config.Pipeline, learned, parallel), learned.Labels, learned.Classes, parallel, progress);
    }

    /// <summary>The class that a machine gives each image.</summary>
    public static int[] Classify(SupportVectorMachine machine, ImagePipeline pipeline, ImageDataset images, ParallelOptions parallel) =>
        machine.Classify(Samples(pipeline, images, parallel), parallel);

    /// <summary>The images that a configuration learns from.</summary>
    internal static ImageDataset Learned(SupportVectorConfig config, ImageDataset training) => config.TrainingSamples is { } count && count < training.Count
        ? training.Pick(training.Name, [.. Enumerable.Range(0, count)])
        : training;

    /// <summary>The features of images, unscaled.</summary>
    internal static SampleMatrix Samples(ImagePipeline pipeline, ImageDataset images, ParallelOptions parallel)
    {
        var features = pipeline.ComputeAllFeatures(images, parallel.CancellationToken);
        var values = GC.AllocateUninitializedArray<float>(features.Length);
        TensorPrimitives.ConvertTruncating<int, float>(features, values);
        return new(pipeline.Features.Length, values);
    }
}
