namespace Zkml.Learning.Images.Pictures;

/// <summary>A small linear least-squares problem, kept as its normal equations.</summary>
/// <param name="unknowns">How many coefficients are sought.</param>
internal sealed class NormalEquations(int unknowns)
{
    /// <summary>Keeps the equations solvable where there are fewer points than unknowns, without a visible effect elsewhere.</summary>
    private const double Ridge = 1e-6;

    private readonly double[,] _matrix = new double[unknowns, unknowns + 1];

    /// <summary>Adds the wish that <c>sum of coefficient × term</c> be <paramref name="value"/>.</summary>
    public void Add(ReadOnlySpan<double> terms, double value)
    {
        for (var i = 0; i < unknowns; i++)
        {
            for (var j = 0; j < unknowns; j++)
            {
                _matrix[i, j] += terms[i] * terms[j];
            }

            _matrix[i, unknowns] += terms[i] * value;
        }
    }

    /// <summary>The coefficients with the least sum of squared errors, by Gaussian elimination: the matrix is symmetric and positive, so no pivoting.</summary>
    public double[] Solve()
    {
        for (var i = 0; i < unknowns; i++)
        {
            _matrix[i, i] += Ridge;
        }

        for (var pivot = 0; pivot < unknowns; pivot++)
        {
            for (var row = 0; row < unknowns; row++)
            {
                if (row != pivot)
                {
                    Subtract(row, pivot, _matrix[row, pivot] / _matrix[pivot, pivot]);
                }
            }
        }

        return [.. Enumerable.Range(0, unknowns).Select(i => _matrix[i, unknowns] / _matrix[i, i])];
    }

    private void Subtract(int row, int pivot, double factor)
    {
        for (var column = pivot; column <= unknowns; column++)
        {
            _matrix[row, column] -= factor * _matrix[pivot, column];
        }
    }
}
