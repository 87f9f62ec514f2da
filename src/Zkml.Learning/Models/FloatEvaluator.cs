using System.Numerics.Tensors;

namespace Zkml.Learning.Models;

/// <summary>Evaluates a float network on many samples, in single precision.</summary>
public sealed class FloatEvaluator(FloatNetwork network)
{
    private readonly SparseMatrix<float>[] _matrices =
        [.. network.Layers.Select(layer => SparseMatrix<float>.FromRows<float, float>(layer.Weights.AsSpan(), layer.Biases.AsSpan(), layer.InputCount))];

    /// <summary>Finds the class of every sample: the index of the largest logit, the lowest index on ties.</summary>
    /// <param name="rows">Row-major features, <see cref="FloatNetwork.InputCount"/> a sample.</param>
    public int[] Classify(ReadOnlyMemory<int> rows)
    {
        if (rows.Length % network.InputCount != 0)
        {
            throw new ArgumentException($"{rows.Length} features are not a whole number of samples of {network.InputCount}", nameof(rows));
        }

        var classes = new int[rows.Length / network.InputCount];
        SampleBlocks.ForEach(classes.Length, (first, count) =>
            SampleBlocks.Argmax(Evaluate(rows.Span.Slice(first * network.InputCount, count * network.InputCount), count), network.OutputCount, classes.AsSpan(first, count)));
        return classes;
    }

    private float[] Evaluate(ReadOnlySpan<int> rows, int sampleCount)
    {
        var values = new float[network.InputCount * sampleCount];
        SampleBlocks.Transpose(rows, network.InputCount, sampleCount, values.AsSpan());
        for (var i = 0; i < _matrices.Length; i++)
        {
            var sums = new float[_matrices[i].RowCount * sampleCount];
            _matrices[i].Multiply(values, sums, sampleCount);
            switch (network.Layers[i].Activation)
            {
                case Activation.Relu:
                    TensorPrimitives.Max(sums, 0f, sums);
                    break;
                case Activation.Square:
                    TensorPrimitives.Multiply(sums, sums, sums);
                    break;
                default:
                    break;
            }

            values = sums;
        }

        return values;
    }
}
