namespace Zkml.Models.Configurations.SupportVectors;

/// <summary>
/// ν-SVC: ν is at most the share of samples that are support vectors, and at least the share of those that miss their margin (Schölkopf et al., 2000). Scaled as libsvm does
/// it: multipliers from 0 to 1 that add up to ν·samples/2 in each class, divided by the margin in the end.
/// </summary>
/// <param name="Nu">Above 0, at most 1; a problem whose smaller class has fewer than ν·samples/2 samples has no solution.</param>
public sealed record NuFormulation(double Nu) : Formulation
{
    /// <summary>Whether there is a solution for classes of so many samples.</summary>
    public bool IsFeasible(int positives, int negatives) => Nu * (positives + negatives) / 2 <= Math.Min(positives, negatives);
}
