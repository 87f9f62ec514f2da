namespace Zkml.Training.Trees.Growing;

/// <summary>The tests (feature, threshold) that an ensemble has so far: a circuit computes each once, however many nodes use it.</summary>
/// <param name="featureCount">How many features there are.</param>
internal sealed class ConditionLedger(int featureCount)
{
    private readonly List<double>[] _thresholds = [.. Enumerable.Range(0, featureCount).Select(_ => new List<double>())];

    /// <summary>How many different tests there are.</summary>
    public int Count { get; private set; }

    /// <summary>Enters a test, if it is new.</summary>
    public void Add(int feature, double threshold)
    {
        var thresholds = _thresholds[feature];
        var place = thresholds.BinarySearch(threshold);
        if (place < 0)
        {
            thresholds.Insert(~place, threshold);
            Count++;
        }
    }

    /// <summary>Finds a test that parts two values as well as a new one would.</summary>
    /// <param name="lower">The value that stays up to the threshold.</param>
    /// <param name="upper">The value that is to be above it.</param>
    public double? Find(int feature, double lower, double upper)
    {
        var thresholds = _thresholds[feature];
        var place = thresholds.BinarySearch(lower);
        place = place < 0 ? ~place : place;
        return place < thresholds.Count && thresholds[place] < upper ? thresholds[place] : null;
    }
}
