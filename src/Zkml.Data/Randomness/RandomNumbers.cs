namespace Zkml.Data.Randomness;

/// <summary>Real random numbers from the project's generator of integers.</summary>
internal static class RandomNumbers
{
    /// <summary>Uniform in [0, 1), a multiple of 2^-53.</summary>
    public static double NextUnit(this SplitMix64 random) => (random.Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Uniform in [-<paramref name="limit"/>, <paramref name="limit"/>).</summary>
    public static double NextWithin(this SplitMix64 random, double limit) => ((2 * random.NextUnit()) - 1) * limit;

    /// <summary>Normally distributed with mean 0 and standard deviation 1 (Box and Muller, 1958).</summary>
    public static double NextGaussian(this SplitMix64 random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextUnit())) * Math.Cos(2 * Math.PI * random.NextUnit());
}
