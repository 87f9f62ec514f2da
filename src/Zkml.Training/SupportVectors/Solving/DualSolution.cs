namespace Zkml.Training.SupportVectors.Solving;

/// <summary>An SVM between two classes: its decision is the sum of multiplier · sign · kernel over its samples, minus the offset; positive for the positive class.</summary>
/// <param name="Multipliers">One per sample, at least 0; those above 0 make their samples support vectors.</param>
/// <param name="Offset">libsvm's rho.</param>
internal sealed record DualSolution(double[] Multipliers, double Offset);
