namespace Zkml.Training.SupportVectors.Solving;

/// <summary>The two samples whose multipliers move next.</summary>
/// <param name="Rising">Its multiplier, times its sign, rises.</param>
/// <param name="Falling">Its multiplier, times its sign, falls.</param>
/// <param name="Curvature">Of the objective in this direction, above 0.</param>
internal readonly record struct WorkingPair(int Rising, int Falling, double Curvature);
