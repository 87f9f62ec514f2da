namespace Zkml.Models.Metrics;

/// <summary>How often each class was taken for which.</summary>
public static class ClassConfusion
{
    /// <summary>The counts, by true class, then by class found.</summary>
    /// <param name="found">The class found for each sample.</param>
    /// <param name="labels">As many true classes.</param>
    /// <param name="classes">How many classes there are.</param>
    public static int[][] Of(ReadOnlySpan<int> found, ReadOnlySpan<int> labels, int classes)
    {
        var counts = Enumerable.Range(0, classes).Select(_ => new int[classes]).ToArray();
        for (var i = 0; i < found.Length; i++)
        {
            counts[labels[i]][found[i]]++;
        }

        return counts;
    }
}
