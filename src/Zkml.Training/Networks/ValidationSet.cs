using System.Collections.Immutable;
using Zkml.Models.Evaluation;
using Zkml.Models.Metrics;
using Zkml.Models.Networks;

namespace Zkml.Training.Networks;

/// <summary>The samples that are held back, ready to be classified.</summary>
internal sealed class ValidationSet(LabelledFeatures samples, ImmutableArray<IntegerRange> featureRanges)
{
    private readonly int[] _rows = samples.Widened();
    private readonly int[] _labels = Array.ConvertAll(samples.Labels.ToArray(), label => (int)label);

    public int Count => samples.Count;

    /// <summary>How many samples the network classifies rightly.</summary>
    public int CountCorrect(FloatNetwork network) => CountCorrect(new FloatEvaluator(network).Classify(_rows));

    /// <summary>How many samples the network classifies rightly, exactly.</summary>
    public int CountCorrect(IntegerNetwork network) => CountCorrect(new IntegerEvaluator(network, featureRanges).Classify(_rows));

    private int CountCorrect(int[] classes) => Accuracy.CountRight(classes, _labels);
}
