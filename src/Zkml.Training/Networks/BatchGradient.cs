using System.Numerics.Tensors;
using Zkml.Models.Configurations.Networks;

namespace Zkml.Training.Networks;

/// <summary>Computes the gradients of a batch: its shards in parallel, their results added in the order of the shards.</summary>
internal sealed class BatchGradient
{
    private readonly TrainableNetwork _network;
    private readonly BatchSampler _sampler;
    private readonly ShardGradient[] _shards;
    private readonly ParallelOptions _parallel;
    private readonly int _batchSize;

    public BatchGradient(TrainableNetwork network, BatchSampler sampler, int batchSize, int threads, ClassificationLoss loss = ClassificationLoss.CrossEntropy)
    {
        _network = network;
        _sampler = sampler;
        _batchSize = batchSize;
        _parallel = new() { MaxDegreeOfParallelism = threads };
        var shardCount = (batchSize + ShardGradient.Size - 1) / ShardGradient.Size;
        _shards = [.. Enumerable.Range(0, shardCount).Select(i => new ShardGradient(network, int.Min(ShardGradient.Size, batchSize - (i * ShardGradient.Size)), sampler.SoftLabels, loss))];
    }

    /// <summary>Draws the next batch and leaves its gradients in the network's parameters.</summary>
    /// <returns>The mean loss.</returns>
    public double Run()
    {
        var batch = _sampler.Next();
        Parallel.For(0, _shards.Length, _parallel, i =>
        {
            var start = i * ShardGradient.Size;
            _shards[i].Load(_sampler, batch.Span[start..int.Min(start + ShardGradient.Size, _batchSize)]);
            _shards[i].Run(1f / _batchSize);
        });
        for (var i = 0; i < _network.Layers.Length; i++)
        {
            AddUp(i);
        }

        return _shards.Sum(shard => shard.Loss);
    }

    private void AddUp(int index)
    {
        var layer = _network.Layers[index];
        layer.Weights.Gradient.AsSpan().Clear();
        layer.Biases.Gradient.AsSpan().Clear();
        layer.Gains?.Gradient.AsSpan().Clear();
        foreach (var shard in _shards)
        {
            var pass = shard.Layers[index];
            Add(pass.WeightGradient, layer.Weights.Gradient);
            Add(pass.BiasGradient, layer.Biases.Gradient);
            if (layer.Gains is { } gains)
            {
                Add(pass.GainGradient, gains.Gradient);
                layer.UpdateStatistics(pass.Means, pass.Variances);
            }
        }
    }

    private static void Add(ReadOnlySpan<float> part, Span<float> total) => TensorPrimitives.Add(total, part, total);
}
