using Zkml.Host;

namespace Zkml.Learning.Training.SupportVectors.Solving;

/// <summary>
/// ν-SVC: ν is at most the share of samples that are support vectors, and at least the share of those that miss their margin (Schölkopf et al., 2000). Scaled as libsvm does
/// it: multipliers from 0 to 1 that add up to ν·samples/2 in each class, divided by the margin in the end.
/// </summary>
/// <param name="Nu">Above 0, at most 1; a problem whose smaller class has fewer than ν·samples/2 samples has no solution.</param>
public sealed record NuFormulation(double Nu) : Formulation
{
    /// <summary>Whether there is a solution for classes of so many samples.</summary>
    internal bool IsFeasible(int positives, int negatives) => Nu * (positives + negatives) / 2 <= Math.Min(positives, negatives);

    /// <inheritdoc/>
    internal override DualProblem Start(bool[] isPositive, KernelColumns columns)
    {
        var (left, multipliers, slopes) = (new[] { Nu * isPositive.Length / 2, Nu * isPositive.Length / 2 }, new double[isPositive.Length], new double[isPositive.Length]);
        for (var sample = 0; sample < multipliers.Length; sample++)
        {
            ref var rest = ref left[isPositive[sample] ? 0 : 1];
            var multiplier = Math.Min(1, rest);
            rest -= multiplier;
            if (multiplier > 0)
            {
                multipliers[sample] = multiplier;
                Add(columns[sample], isPositive[sample] ? multiplier : -multiplier, slopes);
            }
        }

        return new(isPositive, 1, multipliers, slopes, keepsClassSums: true);
    }

    /// <inheritdoc/>
    internal override DualSolution Finish(DualProblem problem, int steps)
    {
        var (positive, negative) = (Level(problem, isPositive => isPositive, 1), Level(problem, isPositive => !isPositive, -1));
        var margin = (positive + negative) / 2;
        if (!(margin > 0))
        {
            throw new MalformedInputException("training", "machine.nu", FormattableString.Invariant($"at {Nu} two classes cannot be told apart; take a larger one"));
        }

        return new(Array.ConvertAll(problem.Multipliers.ToArray(), multiplier => multiplier / margin), (positive - negative) / 2 / margin, steps);
    }

    private static void Add(ReadOnlySpan<float> column, double factor, double[] slopes)
    {
        for (var sample = 0; sample < slopes.Length; sample++)
        {
            slopes[sample] += factor * column[sample];
        }
    }
}
