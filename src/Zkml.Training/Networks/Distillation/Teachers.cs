using System.Numerics.Tensors;
using Zkml.Models.Configurations.Networks;
using Zkml.Models.Evaluation;
using Zkml.Models.Networks;
using Zkml.Training.Networks.Kernels;

namespace Zkml.Training.Networks.Distillation;

/// <summary>Trains the teachers of a run and asks them about every training sample.</summary>
internal static class Teachers
{
    // Samples whose features are widened to 32 bits at once.
    private const int ChunkSize = 32_768;

    /// <summary>The same data with <see cref="TrainingData.SoftLabels"/>.</summary>
    /// <param name="config">A configuration with a distillation.</param>
    /// <param name="data">Training and validation samples.</param>
    /// <param name="progress">Is told of every stage; may be null.</param>
    /// <param name="threads">How many processors may work at once; the result does not depend on it.</param>
    /// <param name="cancellation">Stops the run.</param>
    public static TrainingData Teach(TrainingConfig config, TrainingData data, IProgress<TrainingProgress>? progress, int threads, CancellationToken cancellation)
    {
        var distillation = config.Distillation!;
        var probabilities = new float[(data.Originals.Count + data.Distorted.Count) * data.ClassCount];
        for (var teacher = 0; teacher < distillation.Teachers; teacher++)
        {
            var network = Teacher.Train(
                distillation, config.Optimizer.BatchSize, config.Augmentation.OriginalShare, SeedOf(config.Seed, teacher), data, Report(distillation, teacher, progress), threads, cancellation);
            AddProbabilities(network, distillation, data, probabilities, cancellation);
        }

        return data with { SoftLabels = new(data.ClassCount, probabilities, (float)distillation.Temperature, (float)distillation.Share) };
    }

    // The network itself takes the seed as it is: teachers take numbers that no seed reaches.
    private static ulong SeedOf(int seed, int teacher) => ((ulong)(teacher + 1) << 32) | (uint)seed;

    private static Action<int, double, double> Report(DistillationConfig config, int teacher, IProgress<TrainingProgress>? progress) => (step, loss, accuracy) =>
        progress?.Report(new(TrainingPhase.Teachers, (teacher * config.Steps) + step, config.Teachers * config.Steps, loss, accuracy, 0));

    private static void AddProbabilities(FloatNetwork network, DistillationConfig config, TrainingData data, Span<float> probabilities, CancellationToken cancellation)
    {
        var evaluator = new FloatEvaluator(network);
        foreach (var samples in (ReadOnlySpan<LabelledFeatures>)[data.Originals, data.Distorted])
        {
            for (var first = 0; first < samples.Count; first += ChunkSize)
            {
                cancellation.ThrowIfCancellationRequested();
                var count = int.Min(ChunkSize, samples.Count - first);
                var logits = evaluator.Logits(samples.Slice(first, count).Widened());
                TensorPrimitives.Divide(logits, (float)config.Temperature, logits);
                AddMean(logits, network.OutputCount, 1f / config.Teachers, probabilities);
                probabilities = probabilities[logits.Length..];
            }
        }
    }

    private static void AddMean(Span<float> logits, int classes, float weight, Span<float> probabilities)
    {
        for (var start = 0; start < logits.Length; start += classes)
        {
            var row = logits.Slice(start, classes);
            TensorPrimitives.Subtract(row, TensorPrimitives.Max<float>(row), row);
            TensorPrimitives.Exp<float>(row, row);
            TensorPrimitives.MultiplyAdd(row, weight / FixedOrderSums.Sum(row), probabilities.Slice(start, classes), probabilities.Slice(start, classes));
        }
    }
}
