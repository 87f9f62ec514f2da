namespace Zkml.Training.Trees.Growing;

/// <summary>Everything besides the data that says how good a split is.</summary>
/// <param name="Criterion">What makes a split good.</param>
/// <param name="MinimumSamplesInLeaf">Samples on each side.</param>
/// <param name="Thresholds">Chooses the number between two neighbouring values.</param>
/// <param name="Tests">The tests that the ensemble has already.</param>
/// <param name="NewTestPenalty">What a new test costs, in the criterion's unit, for the weight of all samples; zero reuses nothing.</param>
internal sealed record SplitRules(
    SplitCriterion Criterion, int MinimumSamplesInLeaf, ThresholdChooser Thresholds, ConditionLedger Tests, double NewTestPenalty)
{
    /// <summary>The test between two values of a feature, and what it costs: nothing where the ensemble has one that serves.</summary>
    public (double Threshold, double Cost) Price(int feature, double lower, double upper)
    {
        if (NewTestPenalty > 0 && Tests.Find(feature, lower, upper) is { } paid)
        {
            return (paid, 0);
        }

        return (Thresholds.Choose(feature, lower, upper), NewTestPenalty * Criterion.TotalWeight);
    }
}
