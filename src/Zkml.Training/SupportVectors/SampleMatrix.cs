using Zkml.Training.Networks.Kernels;

namespace Zkml.Training.SupportVectors;

/// <summary>Samples as rows of real numbers, with what kernels need of each.</summary>
public sealed class SampleMatrix
{
    private readonly float[] _values;
    private readonly float[] _squaredNorms;

    /// <summary>Takes rows.</summary>
    /// <param name="width">Features of a sample.</param>
    /// <param name="values">Row-major, a whole number of rows.</param>
    public SampleMatrix(int width, float[] values)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length % width, 0, nameof(values));
        (Width, _values) = (width, values);
        _squaredNorms = new float[values.Length / width];
        for (var row = 0; row < _squaredNorms.Length; row++)
        {
            _squaredNorms[row] = FixedOrderSums.SumOfSquares(Row(row));
        }
    }

    /// <summary>Features of a sample.</summary>
    public int Width { get; }

    /// <summary>How many samples there are.</summary>
    public int Count => _squaredNorms.Length;

    /// <summary>All values, row-major.</summary>
    public ReadOnlySpan<float> Values => _values;

    /// <summary>The features of one sample.</summary>
    public ReadOnlySpan<float> Row(int row) => _values.AsSpan(row * Width, Width);

    /// <summary>Some of the rows, in the given order.</summary>
    public SampleMatrix Pick(ReadOnlySpan<int> rows)
    {
        var picked = GC.AllocateUninitializedArray<float>(rows.Length * Width);
        for (var i = 0; i < rows.Length; i++)
        {
            Row(rows[i]).CopyTo(picked.AsSpan(i * Width));
        }

        return new(Width, picked);
    }

    /// <summary>The kernel of a sample with every row.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="sample">As many features as a row.</param>
    /// <param name="results">Receives a value per row.</param>
    internal void Evaluate(Kernel kernel, ReadOnlySpan<float> sample, Span<float> results)
    {
        for (var row = 0; row < Count; row++)
        {
            results[row] = FixedOrderSums.Dot(sample, Row(row));
        }

        kernel.Apply(results[..Count], _squaredNorms, FixedOrderSums.SumOfSquares(sample));
    }
}
