using System.Numerics.Tensors;

namespace Zkml.Data.Features.Steps;

/// <summary>Sums of the columns of a table and of their products, in double precision.</summary>
internal sealed class ColumnStatistics
{
    private readonly double[] _products;
    private readonly int _columns;

    /// <summary>Goes through the table once.</summary>
    /// <param name="values">Row by row. As long as the sums of products stay below 2^53, which 2^21 rows of 16 bits do, every sum is exact.</param>
    /// <param name="columns">Values a row.</param>
    public ColumnStatistics(ReadOnlySpan<int> values, int columns)
    {
        (Rows, _columns) = (values.Length / columns, columns);
        Sums = new double[columns];
        _products = new double[columns * columns];
        var row = new double[columns];
        for (var i = 0; i < Rows; i++)
        {
            TensorPrimitives.ConvertChecked(values.Slice(i * columns, columns), row);
            TensorPrimitives.Add(Sums, row, Sums);
            AddProducts(row);
        }
    }

    /// <summary>How many rows there are.</summary>
    public int Rows { get; }

    /// <summary>The sum of every column.</summary>
    public double[] Sums { get; }

    /// <summary>The population covariances, column by column.</summary>
    public double[] Covariance()
    {
        var covariance = new double[_products.Length];
        for (var i = 0; i < _columns; i++)
        {
            for (var j = i; j < _columns; j++)
            {
                var value = (_products[i * _columns + j] - Sums[i] * Sums[j] / Rows) / Rows;
                covariance[i * _columns + j] = value;
                covariance[j * _columns + i] = value;
            }
        }

        return covariance;
    }

    private void AddProducts(ReadOnlySpan<double> row)
    {
        for (var i = 0; i < row.Length; i++)
        {
            // Most pixels are background.
            if (row[i] != 0)
            {
                var sums = _products.AsSpan(i * _columns + i, _columns - i);
                TensorPrimitives.MultiplyAdd(row[i..], row[i], sums, sums);
            }
        }
    }
}
