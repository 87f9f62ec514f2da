using System.Numerics.Tensors;
using Zkml.Learning.Models;

namespace Zkml.Learning.Training;

/// <summary>One layer's forward and backward pass over one shard, with the buffers for it. Blocks stand column-wise: one run of samples a feature.</summary>
internal sealed class LayerPass
{
    private readonly TrainableLayer _layer;
    private readonly int _sampleCount;
    private readonly float[] _normalized;
    private readonly float[] _sums;

    public LayerPass(TrainableLayer layer, int sampleCount)
    {
        _layer = layer;
        _sampleCount = sampleCount;
        _normalized = layer.Gains is null ? [] : new float[layer.OutputCount * sampleCount];
        _sums = new float[layer.OutputCount * sampleCount];
        Outputs = layer.Activation == Activation.Identity ? _sums : new float[layer.OutputCount * sampleCount];
        WeightGradient = new float[layer.InputCount * layer.OutputCount];
        BiasGradient = new float[layer.OutputCount];
        GainGradient = new float[layer.OutputCount];
        Means = new float[layer.OutputCount];
        Variances = new float[layer.OutputCount];
    }

    public float[] Outputs { get; }

    public float[] WeightGradient { get; }

    public float[] BiasGradient { get; }

    public float[] GainGradient { get; }

    public float[] Means { get; }

    public float[] Variances { get; }

    public void Forward(ReadOnlySpan<float> inputs)
    {
        for (var row = 0; row < _layer.OutputCount; row++)
        {
            var sum = Run(_sums, row);
            sum.Fill(_layer.Gains is null ? _layer.ForwardBiases[row] : 0);
            var weights = _layer.ForwardWeights.AsSpan(row * _layer.InputCount, _layer.InputCount);
            foreach (var column in _layer.ActiveColumns[row])
            {
                TensorPrimitives.MultiplyAdd(Run(inputs, column), weights[column], sum, sum);
            }

            if (_layer.Gains is { } gains)
            {
                var normalized = Run(_normalized, row);
                sum.CopyTo(normalized);
                (Means[row], Variances[row]) = BatchNormalization.Normalize(normalized);
                TensorPrimitives.Multiply(normalized, gains.Values[row], sum);
                TensorPrimitives.Add(sum, _layer.ForwardBiases[row], sum);
            }

            Activate(sum, Run(Outputs, row));
            if (_layer.OutputRounding.Length > 0)
            {
                RoundOutputs(Run(Outputs, row), _layer.OutputRounding[row]);
            }
        }
    }

    /// <summary>Computes the gradients of the parameters, and of the inputs where wanted.</summary>
    /// <param name="inputs">What <see cref="Forward"/> was given.</param>
    /// <param name="gradient">The loss by the outputs; overwritten.</param>
    /// <param name="inputGradient">Receives the loss by the inputs; empty where no layer stands before.</param>
    public void Backward(ReadOnlySpan<float> inputs, Span<float> gradient, Span<float> inputGradient)
    {
        inputGradient.Clear();
        for (var row = 0; row < _layer.OutputCount; row++)
        {
            var rowGradient = Run(gradient, row);
            Deactivate(rowGradient, Run(_sums, row));
            BiasGradient[row] = TensorPrimitives.Sum<float>(rowGradient);
            if (_layer.Gains is { } gains)
            {
                GainGradient[row] = TensorPrimitives.Dot(rowGradient, Run(_normalized, row));
                TensorPrimitives.Multiply(rowGradient, gains.Values[row], rowGradient);
                BatchNormalization.Backward(rowGradient, Run(_normalized, row), Variances[row]);
            }

            var start = row * _layer.InputCount;
            foreach (var column in _layer.ActiveColumns[row])
            {
                WeightGradient[start + column] = TensorPrimitives.Dot(rowGradient, Run(inputs, column));
                if (!inputGradient.IsEmpty)
                {
                    var target = Run(inputGradient, column);
                    TensorPrimitives.MultiplyAdd(rowGradient, _layer.ForwardWeights[start + column], target, target);
                }
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

    private Span<float> Run(float[] block, int index) => block.AsSpan(index * _sampleCount, _sampleCount);

    private Span<float> Run(Span<float> block, int index) => block.Slice(index * _sampleCount, _sampleCount);

    private ReadOnlySpan<float> Run(ReadOnlySpan<float> block, int index) => block.Slice(index * _sampleCount, _sampleCount);
}
