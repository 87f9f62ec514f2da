using System.Collections.Immutable;
using MathNet.Numerics.LinearAlgebra;

namespace Zkml.Data.Features.Steps;

/// <summary>Finds principal components and makes them integers.</summary>
internal static class ComponentFit
{
    /// <param name="values">Row by row, one row a sample.</param>
    /// <param name="columns">Values a row.</param>
    /// <param name="count">How many components.</param>
    /// <param name="largest">What the largest weight of every component becomes.</param>
    public static (ImmutableArray<ImmutableArray<int>> Weights, ImmutableArray<int> Offsets) Fit(ReadOnlySpan<int> values, int columns, int count, int largest)
    {
        var statistics = new ColumnStatistics(values, columns);
        var directions = Matrix<double>.Build.DenseOfColumnMajor(columns, columns, statistics.Covariance()).Evd(Symmetricity.Symmetric).EigenVectors;

        // Eigenvalues come in rising order.
        ImmutableArray<ImmutableArray<int>> weights = [.. Enumerable.Range(1, count).Select(i => Round(directions.Column(columns - i), largest))];
        return (weights, [.. weights.Select(row => Offset(row, statistics))]);
    }

    private static ImmutableArray<int> Round(Vector<double> direction, int largest)
    {
        // The sign of a direction is free; so that a fit says the same everywhere, the largest weight is positive.
        var factor = largest / direction[direction.AbsoluteMaximumIndex()];
        return [.. direction.Select(weight => (int)Math.Floor(weight * factor + 0.5))];
    }

    private static int Offset(ImmutableArray<int> weights, ColumnStatistics statistics)
    {
        Int128 sum = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            sum += (Int128)weights[i] * (long)statistics.Sums[i];
        }

        return checked((int)FixedPoint.Round(-sum, statistics.Rows));
    }
}
