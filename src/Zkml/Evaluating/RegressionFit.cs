using Zkml.Models.Metrics;

namespace Zkml.Evaluating;

/// <summary>How close a regression comes to the true values. R² is 1 if all predictions are exact, and 0 if they are no better than the mean.</summary>
/// <param name="FloatRSquared">R² of the float model.</param>
/// <param name="IntegerRSquared">R² of the integer model.</param>
/// <param name="CircuitRSquared">R² of the circuit.</param>
/// <param name="LargestError">The largest difference between circuit and true value, in the value's unit.</param>
/// <param name="LargestQuantisationError">The largest difference between circuit and float model, in the value's unit.</param>
public sealed record RegressionFit(double FloatRSquared, double IntegerRSquared, double CircuitRSquared, double LargestError, double LargestQuantisationError)
{
    /// <summary>Compares the values of the three forms of a model with the true ones.</summary>
    internal static RegressionFit Of(double[] truth, double[] real, double[] integer, double[] circuit) => new(
        CoefficientOfDetermination.Of(truth, real),
        CoefficientOfDetermination.Of(truth, integer),
        CoefficientOfDetermination.Of(truth, circuit),
        LargestDistance(truth, circuit),
        LargestDistance(real, circuit));

    private static double LargestDistance(double[] first, double[] second)
    {
        var largest = 0.0;
        for (var i = 0; i < first.Length; i++)
        {
            largest = Math.Max(largest, Math.Abs(first[i] - second[i]));
        }

        return largest;
    }
}
