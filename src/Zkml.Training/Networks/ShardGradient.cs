using Zkml.Models.Configurations.Networks;
using Zkml.Training.Networks.Distillation;

namespace Zkml.Training.Networks;

/// <summary>
/// Forward and backward pass of a whole network over one shard of a batch. Shards have a fixed size, whatever the number of threads, and their
/// gradients are added in a fixed order: so a run's result does not depend on how many processors there are.
/// </summary>
internal sealed class ShardGradient
{
    /// <summary>Samples of a shard.</summary>
    public const int Size = 256;

    private const int TileSize = 16;

    private readonly LayerBackpropagation[] _layers;
    private readonly float[][] _gradients;
    private readonly float[] _inputs;
    private readonly float[] _scratch;
    private readonly SoftLabels? _soft;
    private readonly float[] _teachers;
    private readonly byte[] _labels;
    private readonly short[] _tile;
    private readonly float _inputScale;
    private readonly ClassificationLoss _loss;

    public ShardGradient(TrainableNetwork network, int sampleCount, SoftLabels? soft = null, ClassificationLoss loss = ClassificationLoss.CrossEntropy)
    {
        _loss = loss;
        _layers = [.. network.Layers.Select(layer => new LayerBackpropagation(layer, sampleCount))];
        _gradients = [.. network.Layers.Select(layer => new float[layer.OutputCount * sampleCount])];
        _inputs = new float[network.Layers[0].InputCount * sampleCount];
        _soft = soft;
        _teachers = new float[soft is null ? 0 : network.Layers[^1].OutputCount * sampleCount];
        _scratch = new float[(2 * sampleCount) + _teachers.Length];
        _labels = new byte[sampleCount];
        _tile = new short[network.Layers[0].InputCount * TileSize];
        _inputScale = network.InputScale;
    }

    public ReadOnlySpan<LayerBackpropagation> Layers => _layers;

    /// <summary>The shard's part of the batch's mean loss.</summary>
    public double Loss { get; private set; }

    /// <summary>Takes samples of a batch as the next input.</summary>
    public void Load(BatchSampler sampler, ReadOnlySpan<int> samples)
    {
        // Tiles of 16 samples: the 16 values that one feature gets from a tile fill one cache line.
        var featureCount = _inputs.Length / samples.Length;
        for (var start = 0; start < samples.Length; start += TileSize)
        {
            var count = int.Min(TileSize, samples.Length - start);
            for (var i = 0; i < count; i++)
            {
                _labels[start + i] = sampler.Label(samples[start + i]);
                LoadTeachers(start + i, samples[start + i], samples.Length);
                sampler.Row(samples[start + i]).CopyTo(_tile.AsSpan(i * featureCount));
            }

            for (var feature = 0; feature < featureCount; feature++)
            {
                var run = _inputs.AsSpan((feature * samples.Length) + start, count);
                for (var i = 0; i < run.Length; i++)
                {
                    run[i] = _tile[(i * featureCount) + feature] * _inputScale;
                }
            }
        }
    }

    /// <summary>Computes loss and gradients of the loaded samples.</summary>
    /// <param name="sampleWeight">1 / batch size.</param>
    public void Run(float sampleWeight)
    {
        ReadOnlySpan<float> inputs = _inputs;
        foreach (var layer in _layers)
        {
            layer.Forward(inputs);
            inputs = layer.Outputs;
        }

        _layers[^1].Outputs.CopyTo(_gradients[^1], 0);
        Loss = _loss == ClassificationLoss.SquaredHinge ? SquaredHinge.Backward(_gradients[^1], _labels, sampleWeight)
            : _soft is null ? SoftmaxCrossEntropy.Backward(_gradients[^1], _labels, sampleWeight, _scratch)
            : SoftCrossEntropy.Backward(_gradients[^1], _labels, _teachers, _soft, sampleWeight, _scratch);
        for (var i = _layers.Length - 1; i >= 0; i--)
        {
            _layers[i].Backward(i == 0 ? _inputs : _layers[i - 1].Outputs, _gradients[i], i == 0 ? [] : _gradients[i - 1]);
        }
    }

    private void LoadTeachers(int place, int sample, int count)
    {
        if (_soft is not null)
        {
            var row = _soft.Row(sample);
            for (var c = 0; c < row.Length; c++)
            {
                _teachers[(c * count) + place] = row[c];
            }
        }
    }
}
