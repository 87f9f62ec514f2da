using Zkml.Models.Configurations.SupportVectors;

namespace Zkml.Training.SupportVectors.Solving;

/// <summary>The dual of <see cref="CostFormulation"/>: multipliers from 0 to the cost.</summary>
internal sealed class CostDual(double cost) : DualFormulation
{
    /// <inheritdoc/>
    public override DualProblem Start(bool[] isPositive, KernelColumns columns) =>
        new(isPositive, cost, new double[isPositive.Length], Array.ConvertAll(isPositive, positive => positive ? -1.0 : 1.0), keepsClassSums: false);

    /// <inheritdoc/>
    public override DualSolution Finish(DualProblem problem) => new(problem.Multipliers.ToArray(), Level(problem, _ => true, 1));
}
