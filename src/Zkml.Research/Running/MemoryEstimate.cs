using Zkml.Data.Datasets;
using Zkml.Models.Configurations;
using Zkml.Models.Configurations.Networks;
using Zkml.Models.Configurations.SupportVectors;
using Zkml.Models.Configurations.Trees;
using Zkml.Research.Sets;

namespace Zkml.Research.Running;

/// <summary>An upper estimate of an experiment's memory, which is dominated by the features of all images and their copies.</summary>
internal static class MemoryEstimate
{
    // Networks store features in 16 bits. Trees store a row of 32 bits and a column of up to 64 bits, and the lists that sort the samples into nodes.
    private const long BytesOfNetworkFeature = sizeof(short);
    private const long BytesOfTreeFeature = 3 * sizeof(int);

    // In single precision, once for all samples and once more for the pairs of classes in progress and the support vectors.
    private const long BytesOfMachineFeature = 2 * sizeof(float);

    // Weights, gradients, programs while they are counted, and the runtime. Measured: a network over 784 pixels without copies peaks at 1.7 GB, a tree at 1.0 GB.
    private const long Overhead = 900_000_000;

    /// <summary>The estimate in bytes, without the data set itself, which all experiments share.</summary>
    public static long Of(Experiment experiment, ImageSplits splits)
    {
        var (configuration, images) = (experiment.Configuration, (long)splits.TrainIndices.Length);
        var (features, bytes) = configuration switch
        {
            TrainingConfig network => (network.Pipeline.Features.Length, BytesOfNetworkFeature),
            TreeModelConfig trees => (trees.Pipeline?.Features.Length ?? 0, BytesOfTreeFeature),
            SupportVectorConfig machine => (machine.Pipeline.Features.Length, BytesOfMachineFeature),
            _ => throw new NotSupportedException(configuration.GetType().Name),
        };

        // While a copy is made, its images and its features in 32 bits are in memory, and those of the previous copy may not have been collected yet.
        var copying = 2 * images * (splits.Training.Width * splits.Training.Height + features * sizeof(int));
        var cache = configuration is SupportVectorConfig { Machine.CacheMegabytes: var megabytes } ? megabytes * 1_000_000L : 0;
        return Overhead + cache + copying + images * (1 + configuration.Augmentation.Copies) * (features * bytes + BytesOfSoftLabels(configuration, splits.Training.Classes));
    }

    private static long BytesOfSoftLabels(ModelConfig configuration, int classes) =>
        configuration is TrainingConfig { Distillation: not null } ? classes * sizeof(float) : 0;
}
