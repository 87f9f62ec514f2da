namespace Zkml.Models.Metrics;

/// <summary>The share of samples whose class was found.</summary>
public static class Accuracy
{
    /// <summary>The share, 0 to 1.</summary>
    /// <param name="found">The class found for each sample, at least one.</param>
    /// <param name="labels">As many.</param>
    public static double Of(int[] found, int[] labels) => (double)CountRight(found, labels) / found.Length;

    /// <summary>How many samples have the right class.</summary>
    /// <param name="found">The class found for each sample.</param>
    /// <param name="labels">As many.</param>
    public static int CountRight(ReadOnlySpan<int> found, ReadOnlySpan<int> labels)
    {
        var right = 0;
        for (var i = 0; i < found.Length; i++)
        {
            right += found[i] == labels[i] ? 1 : 0;
        }

        return right;
    }
}
