using System.Collections.Immutable;
using Zkml.Learning.Models;

namespace Zkml.Learning.Training;

/// <summary>The samples that are held back, ready to be classified.</summary>
internal sealed class ValidationSet(LabelledFeatures samples, ImmutableArray<IntegerRange> featureRanges)
{
    private readonly int[] _rows = samples.Widened();

    public int Count => samples.Count;

    /// <summary>How many samples the network classifies rightly.</summary>
    public int CountCorrect(FloatNetwork network) => CountCorrect(new FloatEvaluator(network).Classify(_rows));

    /// <summary>How many samples the network classifies rightly, exactly.</summary>
    public int CountCorrect(IntegerNetwork network) => CountCorrect(new IntegerEvaluator(network, featureRanges).Classify(_rows));

    private int CountCorrect(ReadOnlySpan<int> classes)
    {
        var correct = 0;
        for (var i = 0; i < classes.Length; i++)
        {
            correct += classes[i] == samples.Labels.Span[i] ? 1 : 0;
        }

        return correct;
    }
}
