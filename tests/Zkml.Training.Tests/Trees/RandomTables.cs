using Zkml.Data.Randomness;

namespace Zkml.Training.Tests.Trees;

/// <summary>Small random data sets.</summary>
internal static class RandomTables
{
    public static double[] Features(int count, int featureCount, int values, ulong seed)
    {
        var random = new SplitMix64(seed);
        var features = new double[count * featureCount];
        foreach (ref var feature in features.AsSpan())
        {
            feature = random.Next(values);
        }

        return features;
    }

    public static int[] Labels(int count, int classCount, ulong seed)
    {
        var random = new SplitMix64(seed);
        return [.. Enumerable.Range(0, count).Select(_ => random.Next(classCount))];
    }
}
