using System.Collections.Immutable;
using Zkml.Data.Randomness;
using Zkml.Models.Configurations.Networks;
using Zkml.Models.Networks;

namespace Zkml.Training.Networks;

/// <summary>A network of convolutions and dense layers while it learns. Features enter it times <see cref="InputScale"/>.</summary>
internal sealed class TrainableNetwork
{
    private TrainableNetwork(ImmutableArray<TrainableLayer> layers, float inputScale)
    {
        Layers = layers;
        InputScale = inputScale;
    }

    public ImmutableArray<TrainableLayer> Layers { get; }

    /// <summary>The power of two that brings all features into [-1, 1].</summary>
    public float InputScale { get; }

    public int ActiveWeights => Layers.Sum(layer => layer.ActiveWeights);

    /// <summary>A network with random weights.</summary>
    public static TrainableNetwork Create(NetworkConfig config, bool normalized, TrainingData data, SplitMix64 random)
    {
        var layers = ImmutableArray.CreateBuilder<TrainableLayer>();
        var (inputCount, maps, side) = (data.Originals.FeatureCount, 1, data.ImageSide);
        foreach (var convolution in config.Convolutions)
        {
            var shape = new ConvolutionShape(maps, side, convolution.Size, convolution.Stride);
            layers.Add(new(shape, convolution.Maps, config.Activation, normalized));
            (inputCount, maps, side) = (layers[^1].OutputCount, convolution.Maps, shape.OutputSide);
        }

        foreach (var size in config.HiddenSizes)
        {
            layers.Add(new(new DenseShape(inputCount), size, config.Activation, normalized));
            inputCount = size;
        }

        layers.Add(new(new DenseShape(inputCount), data.ClassCount, Activation.Identity, normalized: false));
        foreach (var layer in layers)
        {
            // He et al., "Delving Deep into Rectifiers", 2015, for hidden layers; half of it keeps the first logits small.
            var deviation = Math.Sqrt(2.0 / layer.Shape.RowLength) * (layer.Activation == Activation.Identity ? 0.5 : 1);
            foreach (ref var weight in layer.Weights.Values.AsSpan())
            {
                weight = (float)(deviation * random.NextGaussian());
            }
        }

        return new(layers.ToImmutable(), ScaleOf(data.FeatureRanges));
    }

    /// <summary>The same network with normalisation folded into weights and biases, and a fresh optimiser state; the masks are kept.</summary>
    public TrainableNetwork WithoutNormalization()
    {
        var layers = ImmutableArray.CreateBuilder<TrainableLayer>(Layers.Length);
        foreach (var layer in Layers)
        {
            var copy = new TrainableLayer(layer.Shape, layer.RowCount, layer.Activation, normalized: false);
            var (weights, biases) = layer.Folded();
            weights.CopyTo(copy.Weights.Values, 0);
            biases.CopyTo(copy.Biases.Values, 0);
            for (var weight = 0; weight < weights.Length; weight++)
            {
                if (!layer.Mask[weight])
                {
                    copy.Prune(weight);
                }
            }

            copy.FindActiveColumns();
            layers.Add(copy);
        }

        return new(layers.MoveToImmutable(), InputScale);
    }

    /// <summary>A copy of the parameters as a network of its own, normalisation folded in. Its features are unscaled.</summary>
    public FloatNetwork ToFloatNetwork()
    {
        var layers = ImmutableArray.CreateBuilder<FloatLayer>(Layers.Length);
        for (var i = 0; i < Layers.Length; i++)
        {
            var (weights, biases) = Layers[i].Folded();
            if (i == 0)
            {
                System.Numerics.Tensors.TensorPrimitives.Multiply(weights, InputScale, weights);
            }

            layers.Add(new(NameOf(i), Layers[i].Shape, [.. weights], [.. biases], Layers[i].Activation));
        }

        return new(layers.MoveToImmutable());
    }

    private string NameOf(int layer)
    {
        var convolutions = Layers.Count(each => each.Shape is ConvolutionShape);
        return layer == Layers.Length - 1 ? "logits" : layer < convolutions ? $"convolution{layer + 1}" : $"hidden{layer - convolutions + 1}";
    }

    private static float ScaleOf(ImmutableArray<IntegerRange> ranges)
    {
        var bits = (int)ranges.Max(range => range.Magnitude).GetBitLength();
        return MathF.ScaleB(1, -bits);
    }
}
