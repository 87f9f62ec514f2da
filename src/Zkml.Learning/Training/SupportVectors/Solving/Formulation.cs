namespace Zkml.Learning.Training.SupportVectors.Solving;

/// <summary>What a machine between two classes makes small.</summary>
public abstract record Formulation
{
    /// <summary>The dual problem with feasible multipliers.</summary>
    internal abstract DualProblem Start(bool[] isPositive, KernelColumns columns);

    /// <summary>What the multipliers at the optimum mean.</summary>
    internal abstract DualSolution Finish(DualProblem problem, int steps);

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
