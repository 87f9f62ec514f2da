using Zkml.Data.Features;
using Zkml.Data.Randomness;
using Zkml.Models.Configurations.Networks;
using Zkml.Models.Networks;
using Zkml.Training.Networks;

namespace Zkml.Training.Tests.Networks;

/// <summary>A small problem that needs a non-linear network: three classes by the distance from the centre, among features that say nothing.</summary>
internal static class SyntheticData
{
    private const int FeatureCount = 8;

    public static TrainingData Rings(int samples = 2000) =>
        new(Samples(samples, 1), new(FeatureCount, Array.Empty<short>(), Array.Empty<byte>()), Samples(500, 2), [.. Enumerable.Repeat(new IntegerRange(-16, 15), FeatureCount)], 3);

    public static TrainingConfig Config(Activation activation = Activation.Square) => new()
    {
        Name = "rings",
        Description = "A test.",
        Dataset = "mnist",
        Pipeline = new ImagePipeline([], []),
        Network = new()
        {
            HiddenSizes = [12],
            Activation = activation,
            WeightBits = [5, 7],
            RescaleBits = [activation == Activation.Relu ? 2 : 0],
            NonZeroWeights = 60,
            LogitDifferenceBits = 28,
        },
        Optimizer = new() { Steps = 600, BatchSize = 300, LearningRate = 0.01 },
    };

    private static LabelledFeatures Samples(int count, ulong seed)
    {
        var random = new SplitMix64(seed);
        var features = new short[count * FeatureCount];
        var labels = new byte[count];
        for (var i = 0; i < count; i++)
        {
            var row = features.AsSpan(i * FeatureCount, FeatureCount);
            foreach (ref var feature in row)
            {
                feature = (short)(random.Next(32) - 16);
            }

            var squaredDistance = (row[0] * row[0]) + (row[1] * row[1]);
            labels[i] = (byte)(squaredDistance < 90 ? 0 : squaredDistance < 230 ? 1 : 2);
        }

        return new(FeatureCount, features, labels);
    }
}
