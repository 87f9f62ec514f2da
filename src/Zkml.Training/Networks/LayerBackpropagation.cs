using System.Numerics.Tensors;
using Zkml.Models.Networks;
using Zkml.Training.Networks.Kernels;

namespace Zkml.Training.Networks;

/// <summary>
/// One layer's forward and backward pass over one shard, with the buffers for it. Blocks stand column-wise: one run of samples a feature.
/// The runs of one map follow each other, so that what concerns a whole map, such as its normalisation, is one long run.
/// </summary>
internal sealed class LayerBackpropagation
{
    private readonly TrainableLayer _layer;
    private readonly int _sampleCount;
    private readonly float[] _normalized;
    private readonly float[] _sums;

    public LayerBackpropagation(TrainableLayer layer, int sampleCount)
    {
        _layer = layer;
        _sampleCount = sampleCount;
        _normalized = layer.Gains is null ? [] : new float[layer.OutputCount * sampleCount];
        _sums = new float[layer.OutputCount * sampleCount];
        Outputs = layer.Activation == Activation.Identity ? _sums : new float[layer.OutputCount * sampleCount];
        WeightGradient = new float[layer.Weights.Values.Length];
        BiasGradient = new float[layer.RowCount];
        GainGradient = new float[layer.RowCount];
        Means = new float[layer.RowCount];
        Variances = new float[layer.RowCount];
    }

    public float[] Outputs { get; }

    public float[] WeightGradient { get; }

    public float[] BiasGradient { get; }

    public float[] GainGradient { get; }

    public float[] Means { get; }

    public float[] Variances { get; }

    public void Forward(ReadOnlySpan<float> inputs)
    {
        for (var position = 0; position < _layer.Shape.PositionCount; position++)
        {
            AddUp(inputs, position);
        }

        for (var row = 0; row < _layer.RowCount; row++)
        {
            var sum = Map(_sums, row);
            if (_layer.Gains is { } gains)
            {
                var normalized = Map(_normalized, row);
                sum.CopyTo(normalized);
                (Means[row], Variances[row]) = BatchNormalization.Normalize(normalized);
                TensorPrimitives.Multiply(normalized, gains.Values[row], sum);
                TensorPrimitives.Add(sum, _layer.ForwardBiases[row], sum);
            }

            Activate(sum, Map(Outputs, row));
            if (_layer.OutputRounding.Length > 0)
            {
                RoundOutputs(Map(Outputs, row), _layer.OutputRounding[row]);
            }
        }
    }

    /// <summary>Computes the gradients of the parameters, and of the inputs where wanted.</summary>
    /// <param name="inputs">What <see cref="Forward"/> was given.</param>
    /// <param name="gradient">The loss by the outputs; overwritten.</param>
    /// <param name="inputGradient">Receives the loss by the inputs; empty if no layer stands before.</param>
    public void Backward(ReadOnlySpan<float> inputs, Span<float> gradient, Span<float> inputGradient)
    {
        for (var row = 0; row < _layer.RowCount; row++)
        {
            var rowGradient = Map(gradient, row);
            Deactivate(rowGradient, Map(_sums, row));
            BiasGradient[row] = FixedOrderSums.Sum(rowGradient);
            if (_layer.Gains is { } gains)
            {
                GainGradient[row] = FixedOrderSums.Dot(rowGradient, Map(_normalized, row));
                TensorPrimitives.Multiply(rowGradient, gains.Values[row], rowGradient);
                BatchNormalization.Backward(rowGradient, Map(_normalized, row), Variances[row]);
            }
        }

        WeightGradient.AsSpan().Clear();
        inputGradient.Clear();
        for (var position = 0; position < _layer.Shape.PositionCount; position++)
        {
            Spread(inputs, gradient, inputGradient, position);
        }
    }

    /// <summary>The sums of all rows at one position: the inputs under it stay in the processor's cache from row to row.</summary>
    private void AddUp(ReadOnlySpan<float> inputs, int position)
    {
        var window = _layer.Windows[position];
        for (var row = 0; row < _layer.RowCount; row++)
        {
            var sum = Run(_sums, (row * _layer.Shape.PositionCount) + position);
            sum.Fill(_layer.Gains is null ? _layer.ForwardBiases[row] : 0);
            WeightedSums.Add(inputs, window, _layer.ActiveColumns[row], _layer.ForwardWeights.AsSpan(row * window.Length, window.Length), sum);
        }
    }

    /// <summary>Adds what the sums of one position give to the gradients of weights and inputs.</summary>
    private void Spread(ReadOnlySpan<float> inputs, ReadOnlySpan<float> gradient, Span<float> inputGradient, int position)
    {
        var window = _layer.Windows[position];
        for (var row = 0; row < _layer.RowCount; row++)
        {
            var sumGradient = Run(gradient, (row * _layer.Shape.PositionCount) + position);
            var start = row * window.Length;
            DotProducts.Add(sumGradient, inputs, window, _layer.ActiveColumns[row], WeightGradient.AsSpan(start, window.Length));
            if (inputGradient.IsEmpty)
            {
                continue;
            }

            foreach (var column in _layer.ActiveColumns[row])
            {
                var target = Run(inputGradient, window[column]);
                TensorPrimitives.MultiplyAdd(sumGradient, _layer.ForwardWeights[start + column], target, target);
            }
        }
    }

    private void Activate(ReadOnlySpan<float> sum, Span<float> output)
    {
        switch (_layer.Activation)
        {
            case Activation.Relu:
                TensorPrimitives.Max(sum, 0f, output);
                break;
            case Activation.Square:
                TensorPrimitives.Multiply(sum, sum, output);
                break;
            default:
                break;
        }
    }

    private void Deactivate(Span<float> gradient, ReadOnlySpan<float> sum)
    {
        switch (_layer.Activation)
        {
            case Activation.Relu:
                for (var i = 0; i < gradient.Length; i++)
                {
                    gradient[i] = sum[i] > 0 ? gradient[i] : 0;
                }

                break;
            case Activation.Square:
                TensorPrimitives.Multiply(gradient, sum, gradient);
                TensorPrimitives.Multiply(gradient, 2f, gradient);
                break;
            default:
                break;
        }
    }

    // The gradient passes through as if nothing were rounded (straight-through estimator).
    private static void RoundOutputs(Span<float> outputs, double unit)
    {
        TensorPrimitives.Multiply(outputs, (float)(1 / unit), outputs);
        TensorPrimitives.Add(outputs, 0.5f, outputs);
        TensorPrimitives.Floor<float>(outputs, outputs);
        TensorPrimitives.Multiply(outputs, (float)unit, outputs);
    }

    private Span<float> Map(Span<float> block, int row)
    {
        var length = _layer.Shape.PositionCount * _sampleCount;
        return block.Slice(row * length, length);
    }

    private Span<float> Run(float[] block, int index) => block.AsSpan(index * _sampleCount, _sampleCount);

    private Span<float> Run(Span<float> block, int index) => block.Slice(index * _sampleCount, _sampleCount);

    private ReadOnlySpan<float> Run(ReadOnlySpan<float> block, int index) => block.Slice(index * _sampleCount, _sampleCount);
}
