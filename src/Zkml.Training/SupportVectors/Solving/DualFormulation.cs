using Zkml.Models.Configurations.SupportVectors;

namespace Zkml.Training.SupportVectors.Solving;

/// <summary>The dual problem of a formulation: where its solution begins, and what its optimum means.</summary>
internal abstract class DualFormulation
{
    /// <summary>The dual of a formulation.</summary>
    public static DualFormulation Of(Formulation formulation) => formulation switch
    {
        CostFormulation cost => new CostDual(cost.Cost),
        NuFormulation nu => new NuDual(nu.Nu),
        _ => throw new NotSupportedException(formulation.GetType().Name),
    };

    /// <summary>The dual problem with feasible multipliers.</summary>
    public abstract DualProblem Start(bool[] isPositive, KernelColumns columns);

    /// <summary>What the multipliers at the optimum mean.</summary>
    public abstract DualSolution Finish(DualProblem problem);

    /// <summary>
    /// The level that the slopes of free samples share, each times <paramref name="sign"/>; without free samples the middle of what the bounds allow.
    /// </summary>
    /// <param name="problem">At its optimum.</param>
    /// <param name="isIncluded">Which classes take part.</param>
    /// <param name="sign">1 or -1.</param>
    private protected static double Level(DualProblem problem, Func<bool, bool> isIncluded, int sign)
    {
        var (above, below, sum, free) = (double.PositiveInfinity, double.NegativeInfinity, 0.0, 0);
        for (var sample = 0; sample < problem.Count; sample++)
        {
            if (!isIncluded(problem.IsPositive[sample]))
            {
                continue;
            }

            var slope = sign * problem.Slopes[sample];
            var (canRise, canFall) = (problem.CanRise[sample], problem.CanFall[sample]);
            if (canRise && canFall)
            {
                (sum, free) = (sum + slope, free + 1);
            }
            else if (canRise == sign > 0)
            {
                above = Math.Min(above, slope);
            }
            else
            {
                below = Math.Max(below, slope);
            }
        }

        return free > 0 ? sum / free : (above + below) / 2;
    }
}
