namespace Zkml.Training.Trees.Growing;

/// <summary>
/// In which order a node looks at the features, and at how many: scikit-learn's draw without repetition, which skips features that are known to be
/// constant in the node and does not count them (sklearn/tree/_splitter.pyx, node_split_best).
/// </summary>
/// <param name="featureCount">All features.</param>
/// <param name="featuresPerSplit">Features that count a node; more are looked at until one is not constant.</param>
/// <param name="random">Decides the order.</param>
internal sealed class FeatureSampler(int featureCount, int featuresPerSplit, XorShift random)
{
    private readonly int[] _features = [.. Enumerable.Range(0, featureCount)];
    private readonly int[] _constants = new int[featureCount];

    /// <summary>Features that the draw may still turn up when so many are known to be constant.</summary>
    public ReadOnlySpan<int> NotYetConstant(int knownConstants) => _features.AsSpan(knownConstants);

    /// <summary>Shows features one by one.</summary>
    /// <param name="knownConstants">How many features the parent found constant; they are the first ones of the order.</param>
    /// <param name="lookAt">Evaluates a feature; false if it is constant in this node.</param>
    /// <returns>How many are known to be constant now.</returns>
    public int Visit(int knownConstants, Func<int, bool> lookAt)
    {
        var (visited, foundConstants, drawnConstants, remaining) = (0, 0, 0, featureCount);
        while (remaining > knownConstants + foundConstants
            && (visited < featuresPerSplit || visited <= foundConstants + drawnConstants))
        {
            visited++;
            var place = random.Next(drawnConstants, remaining - foundConstants);
            if (place < knownConstants)
            {
                (_features[drawnConstants], _features[place]) = (_features[place], _features[drawnConstants]);
                drawnConstants++;
                continue;
            }

            place += foundConstants;
            var feature = _features[place];
            if (lookAt(feature))
            {
                remaining--;
                (_features[remaining], _features[place]) = (_features[place], _features[remaining]);
            }
            else
            {
                var end = knownConstants + foundConstants;
                (_features[place], _features[end]) = (_features[end], feature);
                foundConstants++;
            }
        }

        // Sibling and child nodes count on the constants standing in front in the order in which they were found.
        _constants.AsSpan(0, knownConstants).CopyTo(_features);
        _features.AsSpan(knownConstants, foundConstants).CopyTo(_constants.AsSpan(knownConstants));
        return knownConstants + foundConstants;
    }
}
