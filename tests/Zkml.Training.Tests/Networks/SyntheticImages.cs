using Zkml.Data.Randomness;
using Zkml.Models.Configurations.Networks;
using Zkml.Models.Networks;
using Zkml.Training.Networks;

namespace Zkml.Training.Tests.Networks;

/// <summary>A small problem that convolutions are good at: an image of 7×7 has a bar of three pixels somewhere, upright or lying, or none.</summary>
internal static class SyntheticImages
{
    private const int Side = 7;

    public static TrainingData Bars(int samples = 2000) => new(
        Samples(samples, 1), new(Side * Side, Array.Empty<short>(), Array.Empty<byte>()), Samples(500, 2), [.. Enumerable.Repeat(new IntegerRange(0, 3), Side * Side)], 3, Side);

    public static TrainingConfig Config(Activation activation = Activation.Square) => SyntheticData.Config() with
    {
        Network = new()
        {
            Convolutions = [new(4, 3, 1)],
            HiddenSizes = [6],
            Activation = activation,
            WeightBits = [5, 5, 6],
            RescaleBits = [0, 0],
            NonZeroWeights = 300,
            LogitDifferenceBits = 60,
        },
    };

    private static LabelledFeatures Samples(int count, ulong seed)
    {
        var random = new SplitMix64(seed);
        var features = new short[count * Side * Side];
        var labels = new byte[count];
        for (var i = 0; i < count; i++)
        {
            var image = features.AsSpan(i * Side * Side, Side * Side);
            for (var pixel = 0; pixel < image.Length; pixel++)
            {
                image[pixel] = (short)(random.Next(8) == 0 ? 1 + random.Next(2) : 0);
            }

            labels[i] = (byte)random.Next(3);
            var (row, column) = (random.Next(Side - 2), random.Next(Side - 2));
            for (var step = 0; step < 3 && labels[i] > 0; step++)
            {
                image[labels[i] == 1 ? ((row + step) * Side) + column : (row * Side) + column + step] = 3;
            }
        }

        return new(Side * Side, features, labels);
    }
}
