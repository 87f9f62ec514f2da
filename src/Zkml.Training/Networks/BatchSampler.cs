using Zkml.Data.Randomness;
using Zkml.Training.Networks.Distillation;

namespace Zkml.Training.Networks;

/// <summary>Picks the samples of each batch: a fixed share of originals, the rest distorted copies.</summary>
internal sealed class BatchSampler
{
    private readonly LabelledFeatures _originals;
    private readonly LabelledFeatures _distorted;
    private readonly EpochSampler _originalDeck;
    private readonly EpochSampler _distortedDeck;
    private readonly int _originalsInBatch;
    private readonly int[] _batch;

    public BatchSampler(TrainingData data, int batchSize, double originalShare, SplitMix64 random)
    {
        _originals = data.Originals;
        _distorted = data.Distorted;
        _originalDeck = new(_originals.Count, random);
        _distortedDeck = new(_distorted.Count, random);
        _originalsInBatch = _distorted.Count == 0 ? batchSize : (int)Math.Round(batchSize * originalShare);
        _batch = new int[batchSize];
        SoftLabels = data.SoftLabels;
    }

    /// <summary>What teachers say of each sample; null without teachers.</summary>
    public SoftLabels? SoftLabels { get; }

    /// <summary>Draws the next batch: numbers for <see cref="Row"/> and <see cref="Label"/>, valid until the next call.</summary>
    public ReadOnlyMemory<int> Next()
    {
        for (var i = 0; i < _batch.Length; i++)
        {
            // The originals are dealt out evenly, so that every shard of the batch has its share.
            var isOriginal = (i + 1) * _originalsInBatch / _batch.Length > i * _originalsInBatch / _batch.Length;
            _batch[i] = isOriginal ? _originalDeck.Deal() : _originals.Count + _distortedDeck.Deal();
        }

        return _batch;
    }

    /// <summary>The features of a sample.</summary>
    public ReadOnlySpan<short> Row(int sample) =>
        sample < _originals.Count ? _originals.Row(sample) : _distorted.Row(sample - _originals.Count);

    /// <summary>The class of a sample.</summary>
    public byte Label(int sample) =>
        sample < _originals.Count ? _originals.Labels.Span[sample] : _distorted.Labels.Span[sample - _originals.Count];
}
