using Zkml.Host;
using Zkml.Models.Configurations.SupportVectors;

namespace Zkml.Training.SupportVectors.Solving;

/// <summary>
/// Solves the dual of a machine between two classes by moving two multipliers at a time (Platt, "Sequential Minimal Optimization", 1998). Slopes are kept in double
/// precision, the kernel in single, as in libsvm; without its shrinking.
/// </summary>
internal static class SequentialMinimalOptimizer
{
    // As many as libsvm allows.
    private const int LeastMaximumSteps = 10_000_000;
    private const int StepsPerSample = 100;

    /// <summary>Finds multipliers that violate no optimality condition by the tolerance or more.</summary>
    /// <param name="formulation">What is made small.</param>
    /// <param name="isPositive">The class of each sample; both must occur.</param>
    /// <param name="columns">The kernel of the samples.</param>
    /// <param name="tolerance">Above 0; 0.001 is usual.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <exception cref="MalformedInputException">It does not come to an end.</exception>
    public static DualSolution Solve(Formulation formulation, bool[] isPositive, KernelColumns columns, double tolerance, CancellationToken cancellation)
    {
        var dual = DualFormulation.Of(formulation);
        var problem = dual.Start(isPositive, columns);
        var selection = new WorkingPairSelection(problem, columns, tolerance);
        var maximum = (int)Math.Max(LeastMaximumSteps, Math.Min(int.MaxValue, (long)StepsPerSample * isPositive.Length));
        for (var steps = 0; steps < maximum; steps++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (selection.Next() is not { } pair)
            {
                return dual.Finish(problem);
            }

            problem.Step(pair.Rising, pair.Falling, pair.Curvature, columns[pair.Rising], columns[pair.Falling]);
        }

        throw new MalformedInputException("training", "tolerance", $"{maximum} steps were not enough for a machine between two classes; allow a larger tolerance or a smaller cost");
    }
}
