using Zkml.Host;
using Zkml.Models.Configurations.SupportVectors;

namespace Zkml.Training.SupportVectors.Solving;

/// <summary>The dual of <see cref="NuFormulation"/>: multipliers from 0 to 1, divided by the margin in the end, as libsvm scales them.</summary>
internal sealed class NuDual(double nu) : DualFormulation
{
    /// <inheritdoc/>
    public override DualProblem Start(bool[] isPositive, KernelColumns columns)
    {
        var (left, multipliers, slopes) = (new[] { nu * isPositive.Length / 2, nu * isPositive.Length / 2 }, new double[isPositive.Length], new double[isPositive.Length]);
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
    public override DualSolution Finish(DualProblem problem)
    {
        var (positive, negative) = (Level(problem, isPositive => isPositive, 1), Level(problem, isPositive => !isPositive, -1));
        var margin = (positive + negative) / 2;
        if (!(margin > 0))
        {
            throw new MalformedInputException("training", "machine.nu", FormattableString.Invariant($"at {nu} two classes cannot be told apart; take a larger one"));
        }

        return new(Array.ConvertAll(problem.Multipliers.ToArray(), multiplier => multiplier / margin), (positive - negative) / 2 / margin);
    }

    private static void Add(ReadOnlySpan<float> column, double factor, double[] slopes)
    {
        for (var sample = 0; sample < slopes.Length; sample++)
        {
            slopes[sample] += factor * column[sample];
        }
    }
}
