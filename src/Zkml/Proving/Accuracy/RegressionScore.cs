namespace Zkml.Proving.Accuracy;

/// <summary>How close the values of a regression are to the true ones.</summary>
/// <param name="RSquared">R²: 1 if all values are exact, 0 if they are no better than the mean.</param>
/// <param name="MeanSquaredError">The mean of the squared differences, in the square of the value's unit.</param>
public sealed record RegressionScore(double RSquared, double MeanSquaredError);
