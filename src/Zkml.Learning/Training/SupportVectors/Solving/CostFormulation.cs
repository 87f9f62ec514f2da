namespace Zkml.Learning.Training.SupportVectors.Solving;

/// <summary>C-SVC: half the squared norm plus a cost for every margin that is missed, by as much as it is (Cortes and Vapnik, 1995).</summary>
/// <param name="Cost">C, above 0: the largest multiplier.</param>
public sealed record CostFormulation(double Cost) : Formulation
{
    /// <inheritdoc/>
    internal override DualProblem Start(bool[] isPositive, KernelColumns columns) =>
        new(isPositive, Cost, new double[isPositive.Length], Array.ConvertAll(isPositive, positive => positive ? -1.0 : 1.0), keepsClassSums: false);

    /// <inheritdoc/>
    internal override DualSolution Finish(DualProblem problem, int steps) => new(problem.Multipliers.ToArray(), Level(problem, _ => true, 1), steps);
}
