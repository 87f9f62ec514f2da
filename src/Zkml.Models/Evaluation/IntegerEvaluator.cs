using System.Collections.Immutable;
using Zkml.Host;
using Zkml.Models.Networks;

namespace Zkml.Models.Evaluation;

/// <summary>
/// Evaluates an integer network on many samples, exactly. The ranges of the inputs prove beforehand which integer type can hold every
/// intermediate value: 64 bits where possible, else 128.
/// </summary>
public sealed class IntegerEvaluator
{
    private readonly IntegerNetwork _network;
    private readonly IntegerBlockEvaluator<long>? _narrow;
    private readonly IntegerBlockEvaluator<Int128>? _wide;

    /// <summary>Proves the width and prepares the weights.</summary>
    /// <param name="network">The network.</param>
    /// <param name="inputRanges">What each feature can be; features outside of it give undefined results.</param>
    /// <exception cref="MalformedInputException">A layer's values need more than 128 bits; the message names it.</exception>
    public IntegerEvaluator(IntegerNetwork network, ImmutableArray<IntegerRange> inputRanges)
    {
        _network = network;
        Ranges = NetworkRanges.Of(network, inputRanges);
        AccumulatorBits = 64;
        for (var i = 0; i < network.Layers.Length; i++)
        {
            var bits = new IntegerRange(-Ranges.Layers[i].Peak, Ranges.Layers[i].Peak).SignedBits;
            if (bits > 128)
            {
                throw new MalformedInputException(
                    "model", $"layer {network.Layers[i].Name}", $"its values need {bits} bits, the limit is 128; use smaller weights or rescale the layer before");
            }

            AccumulatorBits = bits > 64 ? 128 : AccumulatorBits;
        }

        if (AccumulatorBits == 64)
        {
            _narrow = new(network);
        }
        else
        {
            _wide = new(network);
        }
    }

    /// <summary>The proven ranges of every layer.</summary>
    public NetworkRanges Ranges { get; }

    /// <summary>64 or 128: the width of the arithmetic, proven to suffice.</summary>
    public int AccumulatorBits { get; }

    /// <summary>Computes the logits of every sample, row-major.</summary>
    /// <param name="rows">Row-major features, <see cref="IntegerNetwork.InputCount"/> a sample.</param>
    public Int128[] Logits(ReadOnlyMemory<int> rows)
    {
        var samples = SampleCount(rows);
        var logits = new Int128[samples * _network.OutputCount];
        SampleBlocks.ForEach(samples, (first, count) =>
        {
            var block = rows.Span.Slice(first * _network.InputCount, count * _network.InputCount);
            var target = logits.AsSpan(first * _network.OutputCount, count * _network.OutputCount);
            if (_narrow is not null)
            {
                SampleBlocks.Transpose(_narrow.Evaluate(block, count), count, _network.OutputCount, target);
            }
            else
            {
                SampleBlocks.Transpose(_wide!.Evaluate(block, count), count, _network.OutputCount, target);
            }
        });
        return logits;
    }

    /// <summary>Finds the class of every sample: the index of the largest logit, the lowest index on ties.</summary>
    /// <param name="rows">Row-major features, <see cref="IntegerNetwork.InputCount"/> a sample.</param>
    public int[] Classify(ReadOnlyMemory<int> rows)
    {
        var classes = new int[SampleCount(rows)];
        SampleBlocks.ForEach(classes.Length, (first, count) =>
        {
            var block = rows.Span.Slice(first * _network.InputCount, count * _network.InputCount);
            var target = classes.AsSpan(first, count);
            if (_narrow is not null)
            {
                SampleBlocks.Argmax(_narrow.Evaluate(block, count), _network.OutputCount, target);
            }
            else
            {
                SampleBlocks.Argmax(_wide!.Evaluate(block, count), _network.OutputCount, target);
            }
        });
        return classes;
    }

    private int SampleCount(ReadOnlyMemory<int> rows) => rows.Length % _network.InputCount == 0
        ? rows.Length / _network.InputCount
        : throw new ArgumentException($"{rows.Length} features are not a whole number of samples of {_network.InputCount}", nameof(rows));
}
