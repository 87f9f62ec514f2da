using Zkml.Models.Networks;

namespace Zkml.Reporting;

/// <summary>What one unit of a layer's integer weights stands for in the float network.</summary>
public static class QuantisationScale
{
    /// <summary>
    /// The scale s for which s times the integer weights is closest to the float weights, in least squares; 0 for a layer without weights. It includes the scale of the
    /// layer's inputs, which was folded into the weights.
    /// </summary>
    public static double Of(FloatLayer real, IntegerLayer integer)
    {
        var (product, square) = (0.0, 0.0);
        for (var i = 0; i < integer.Weights.Length; i++)
        {
            product += (double)real.Weights[i] * integer.Weights[i];
            square += (double)integer.Weights[i] * integer.Weights[i];
        }

        return square == 0 ? 0 : product / square;
    }
}
