namespace Zkml.Training.SupportVectors.Solving;

/// <summary>A machine between two classes: its decision is the sum of multiplier · sign · kernel over its samples, minus the offset; positive for the positive class.</summary>
/// <param name="Multipliers">One a sample, at least 0; those above 0 make their samples support vectors.</param>
/// <param name="Offset">libsvm's rho.</param>
/// <param name="Steps">Pairs that moved.</param>
internal sealed record DualSolution(double[] Multipliers, double Offset, int Steps);
