using System.Globalization;

namespace Zkml.Proving.Accuracy;

/// <summary>The samples of a data set that one proof is about.</summary>
/// <param name="Index">The number of the group, from 0.</param>
/// <param name="First">The first sample.</param>
/// <param name="Count">The number of samples.</param>
public sealed record SampleGroup(int Index, int First, int Count)
{
    /// <summary>The groups of a data set: all of one size, the last one perhaps smaller.</summary>
    /// <param name="samples">The number of samples.</param>
    /// <param name="size">The number of samples in one proof.</param>
    public static IEnumerable<SampleGroup> Of(int samples, int size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        return Enumerable.Range(0, CountOf(samples, size)).Select(index => new SampleGroup(index, index * size, Math.Min(size, samples - (index * size))));
    }

    /// <summary>The number of groups of a data set.</summary>
    /// <param name="samples">The number of samples.</param>
    /// <param name="size">The number of samples in one proof.</param>
    public static int CountOf(int samples, int size) => (int)(((long)samples + size - 1) / size);

    /// <summary>The name of the group's proof file: the samples' numbers.</summary>
    public string FileName => string.Create(CultureInfo.InvariantCulture, $"{First:D6}-{First + Count - 1:D6}.json");

    /// <summary>The group for people.</summary>
    public override string ToString() => Count == 1
        ? string.Create(CultureInfo.InvariantCulture, $"sample {First}")
        : string.Create(CultureInfo.InvariantCulture, $"samples {First} to {First + Count - 1}");
}
