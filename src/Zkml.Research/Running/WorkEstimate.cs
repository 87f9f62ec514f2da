using System.Collections.Immutable;
using Zkml.Data.Datasets;
using Zkml.Data.Features;
using Zkml.Models.Configurations.Networks;
using Zkml.Models.Configurations.SupportVectors;
using Zkml.Models.Configurations.Trees;
using Zkml.Models.Networks;
using Zkml.Research.Sets;

namespace Zkml.Research.Running;

/// <summary>
/// The work of an experiment relative to others, in seconds of a busy processor; the pace so far converts the rest to time. The constants were
/// measured on the rows of the sets <c>quick</c> and <c>original</c>.
/// </summary>
internal static class WorkEstimate
{
    // A multiplication of the unpruned network, forward and backward; the overhead of a sample equals 40,000 of them.
    private const double SecondsPerMultiplication = 1e-9;
    private const double MultiplicationsPerSample = 40_000;
    private const double SecondsPerImage = 8e-5;

    private const double SecondsPerImageOfTrees = 4e-4;
    private const double SecondsPerImageAndTree = 1e-5;

    // A kernel value, and the steps that use it.
    private const double SecondsPerProduct = 1.5e-10;

    /// <summary>The time to transpile and evaluate a model that has already been trained.</summary>
    public const double SecondsOfMeasuring = 3;

    /// <summary>The time to train and measure a model.</summary>
    public static double Of(Experiment experiment, ImageSplits splits)
    {
        var images = (double)splits.TrainIndices.Length * (1 + experiment.Configuration.Augmentation.Copies);
        return SecondsOfMeasuring + experiment.Configuration switch
        {
            TrainingConfig network => images * SecondsPerImage + Learning(network, splits.Training.Classes) + Teaching(network, splits.Training.Classes),
            TreeModelConfig trees => images * (SecondsPerImageOfTrees + SecondsPerImageAndTree * Trees(trees.Learner)),
            SupportVectorConfig machine => Learning(machine, Math.Min(images, machine.TrainingSamples ?? images), splits.Training.Classes),
            var other => throw new NotSupportedException(other.GetType().Name),
        };
    }

    /// <summary>The part of a network's training that its teachers take, from 0 to 1.</summary>
    public static double ShareOfTeachers(TrainingConfig network, int classes)
    {
        var teaching = Teaching(network, classes);
        return teaching / (teaching + Learning(network, classes));
    }

    private static double Learning(SupportVectorConfig machine, double samples, int classes)
    {
        var (machines, size) = machine.Machine.Scheme == MulticlassScheme.OneAgainstOne ? (classes * (classes - 1) / 2, samples * 2 / classes) : (classes, samples);
        return machines * size * size * machine.Pipeline.Features.Length * SecondsPerProduct;
    }

    private static double Learning(TrainingConfig network, int classes) =>
        network.Optimizer.Steps * SecondsPerStep(network, Multiplications(network.Pipeline.Exit, network.Network.Convolutions, network.Network.HiddenSizes, classes));

    private static double Teaching(TrainingConfig network, int classes) => network.Distillation is not { } distillation
        ? 0
        : distillation.Teachers * distillation.Steps * SecondsPerStep(network, Multiplications(network.Pipeline.Exit, [], distillation.HiddenSizes, classes));

    private static double SecondsPerStep(TrainingConfig network, long multiplications) =>
        network.Optimizer.BatchSize * (MultiplicationsPerSample + multiplications) * SecondsPerMultiplication;

    private static long Multiplications(StageLayout features, ImmutableArray<ConvolutionConfig> convolutions, ImmutableArray<int> hiddenSizes, int classes)
    {
        var (multiplications, maps, side, inputs) = (0L, 1, features.Side, features.Count);
        foreach (var convolution in convolutions)
        {
            var shape = new ConvolutionShape(maps, side, convolution.Size, convolution.Stride);
            (maps, side, inputs) = (convolution.Maps, shape.OutputSide, convolution.Maps * shape.PositionCount);
            multiplications += (long)inputs * shape.RowLength;
        }

        foreach (var outputs in (ReadOnlySpan<int>)[.. hiddenSizes, classes])
        {
            multiplications += (long)inputs * outputs;
            inputs = outputs;
        }

        return multiplications;
    }

    private static int Trees(TreeLearner learner) => learner switch
    {
        ForestLearner forest => forest.Config.TreeCount,
        BoostingLearner boosting => boosting.Config.Rounds,
        MultiOutputBoostingLearner boosting => boosting.Config.TreeCount,
        _ => 1,
    };
}
