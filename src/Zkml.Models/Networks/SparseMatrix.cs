using System.Numerics;
using System.Numerics.Tensors;

namespace Zkml.Models.Networks;

/// <summary>
/// The matrix of a layer, by rows, one per output, without its zeros, ready to be multiplied with a block of samples. A block stands column-wise: the values of one
/// feature for all samples of the block are neighbours, so one weight is one vectorised multiply-add over the block.
/// </summary>
internal sealed class SparseMatrix<T>
    where T : struct, INumber<T>
{
    private readonly int[] _rowStarts;
    private readonly int[] _columns;
    private readonly T[] _weights;
    private readonly T[] _biases;

    private SparseMatrix(int[] rowStarts, int[] columns, T[] weights, T[] biases)
    {
        _rowStarts = rowStarts;
        _columns = columns;
        _weights = weights;
        _biases = biases;
    }

    public int RowCount => _biases.Length;

    /// <summary>Unrolls a layer: each row of weights at each position of the shape.</summary>
    public static SparseMatrix<T> FromRows<TWeight, TBias>(ReadOnlySpan<TWeight> weights, ReadOnlySpan<TBias> biases, LayerShape shape)
        where TWeight : struct, INumber<TWeight>
        where TBias : struct, INumber<TBias>
    {
        var nonZeros = (weights.Length - weights.Count(TWeight.Zero)) * shape.PositionCount;
        var rowStarts = new int[(biases.Length * shape.PositionCount) + 1];
        var columns = new int[nonZeros];
        var values = new T[nonZeros];
        var next = 0;
        var sums = new T[rowStarts.Length - 1];
        for (var output = 0; output < sums.Length; output++)
        {
            var (row, position) = shape.Source(output);
            for (var column = 0; column < shape.RowLength; column++)
            {
                var weight = weights[(row * shape.RowLength) + column];
                if (weight != TWeight.Zero)
                {
                    columns[next] = shape.Input(position, column);
                    values[next++] = T.CreateChecked(weight);
                }
            }

            sums[output] = T.CreateChecked(biases[row]);
            rowStarts[output + 1] = next;
        }

        return new(rowStarts, columns, values, sums);
    }

    /// <summary>Computes W x + b for a block.</summary>
    /// <param name="block">One run of <paramref name="sampleCount"/> values a column of the matrix.</param>
    /// <param name="sums">Receives one run of <paramref name="sampleCount"/> values a row.</param>
    /// <param name="sampleCount">Samples in the block.</param>
    public void Multiply(ReadOnlySpan<T> block, Span<T> sums, int sampleCount)
    {
        for (var row = 0; row < RowCount; row++)
        {
            var sum = sums.Slice(row * sampleCount, sampleCount);
            sum.Fill(_biases[row]);
            for (var k = _rowStarts[row]; k < _rowStarts[row + 1]; k++)
            {
                TensorPrimitives.MultiplyAdd(block.Slice(_columns[k] * sampleCount, sampleCount), _weights[k], sum, sum);
            }
        }
    }
}
