using System.Numerics;
using System.Numerics.Tensors;
using Zkml.Models.Networks;

namespace Zkml.Models.Evaluation;

/// <summary>Evaluates blocks of samples in one integer type, which the caller has proven wide enough.</summary>
internal sealed class IntegerBlockEvaluator<T>(IntegerNetwork network)
    where T : struct, IBinaryInteger<T>
{
    private readonly SparseMatrix<T>[] _matrices =
        [.. network.Layers.Select(layer => SparseMatrix<T>.FromRows<int, Int128>(layer.Weights.AsSpan(), layer.Biases.AsSpan(), layer.Shape))];

    /// <summary>Returns the logits of <paramref name="sampleCount"/> samples, one run of that many values a logit.</summary>
    public T[] Evaluate(ReadOnlySpan<int> rows, int sampleCount)
    {
        var values = new T[network.InputCount * sampleCount];
        SampleBlocks.Transpose(rows, network.InputCount, sampleCount, values.AsSpan());
        for (var i = 0; i < _matrices.Length; i++)
        {
            var sums = new T[_matrices[i].RowCount * sampleCount];
            _matrices[i].Multiply(values, sums, sampleCount);
            Activate(sums, network.Layers[i].Activation);
            Rescale(sums, network.Layers[i].RescaleBits);
            values = sums;
        }

        return values;
    }

    private static void Activate(Span<T> sums, Activation activation)
    {
        switch (activation)
        {
            case Activation.Relu:
                TensorPrimitives.Max(sums, T.Zero, sums);
                break;
            case Activation.Square:
                TensorPrimitives.Multiply(sums, sums, sums);
                break;
            default:
                break;
        }
    }

    private static void Rescale(Span<T> values, int bits)
    {
        if (bits > 0)
        {
            TensorPrimitives.Add(values, T.One << (bits - 1), values);
            TensorPrimitives.ShiftRightArithmetic(values, bits, values);
        }
    }
}
