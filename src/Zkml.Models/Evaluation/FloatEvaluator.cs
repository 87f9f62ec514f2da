using System.Numerics.Tensors;
using Zkml.Models.Networks;

namespace Zkml.Models.Evaluation;

/// <summary>Evaluates a float network on many samples, in single precision.</summary>
internal sealed class FloatEvaluator(FloatNetwork network)
{
    private readonly SparseMatrix<float>[] _matrices =
        [.. network.Layers.Select(layer => SparseMatrix<float>.FromRows<float, float>(layer.Weights.AsSpan(), layer.Biases.AsSpan(), layer.Shape))];

    /// <summary>Finds the class of every sample: the index of the largest logit, the lowest index on ties.</summary>
    /// <param name="rows">Row-major features, <see cref="FloatNetwork.InputCount"/> a sample.</param>
    public int[] Classify(ReadOnlyMemory<int> rows)
    {
        var classes = new int[SampleCount(rows)];
        SampleBlocks.ForEach(classes.Length, (first, count) =>
            SampleBlocks.Argmax(Evaluate(rows.Span.Slice(first * network.InputCount, count * network.InputCount), count), network.OutputCount, classes.AsSpan(first, count)));
        return classes;
    }

    /// <summary>Computes the logits of every sample, row-major.</summary>
    /// <param name="rows">Row-major features, <see cref="FloatNetwork.InputCount"/> a sample.</param>
    public float[] Logits(ReadOnlyMemory<int> rows)
    {
        var samples = SampleCount(rows);
        var logits = new float[samples * network.OutputCount];
        SampleBlocks.ForEach(samples, (first, count) => SampleBlocks.Transpose(
            Evaluate(rows.Span.Slice(first * network.InputCount, count * network.InputCount), count),
            count,
            network.OutputCount,
            logits.AsSpan(first * network.OutputCount, count * network.OutputCount)));
        return logits;
    }

    private int SampleCount(ReadOnlyMemory<int> rows) => rows.Length % network.InputCount == 0
        ? rows.Length / network.InputCount
        : throw new ArgumentException($"{rows.Length} features are not a whole number of samples of {network.InputCount}", nameof(rows));

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
