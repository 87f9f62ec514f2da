using System.Collections.Immutable;
using System.Numerics;
using Zkml.Data.Features;
using Zkml.Models.Networks;

namespace Zkml.Tests.Models;

/// <summary>A small model with everything that goes wrong: dead neurons, zero weights, negative everything, rescales, one class, no hidden layer.</summary>
public sealed record RandomModel(ImmutableArray<FeatureInput> Inputs, ImmutableArray<LinearFeature> Features, IntegerNetwork Network)
{
    public CircuitInterface Interface => new(Inputs, Features);

    public static RandomModel Draw(int seed)
    {
        var random = new Random(seed);
        var inputs = Enumerable.Range(0, random.Next(1, 12))
            .Select(i => new FeatureInput($"x{i}", random.Next(1, 9), random.Next(3) == 0 ? -random.Next(200) : 0))
            .ToImmutableArray();
        var features = random.Next(2) == 0
            ? [.. inputs.Select((input, i) => new LinearFeature(input.Name, [new(i, 1)]))]
            : DrawFeatures(random, inputs.Length);
        return new(inputs, features, DrawNetwork(random, features.Length, random.Next(3)));
    }

    /// <summary>A model with one or two convolutions in front, over an image of one or two maps.</summary>
    public static RandomModel DrawConvolutional(int seed)
    {
        var random = new Random(seed);
        var (maps, side) = (random.Next(1, 3), random.Next(2, 6));
        ImmutableArray<FeatureInput> inputs =
            [.. Enumerable.Range(0, maps * side * side).Select(i => new FeatureInput($"x{i}", random.Next(1, 4), random.Next(3) == 0 ? -random.Next(5) : 0))];
        var layers = ImmutableArray.CreateBuilder<IntegerLayer>();
        var convolutions = random.Next(1, 3);
        for (var i = 0; i < convolutions; i++)
        {
            var shape = new ConvolutionShape(maps, side, random.Next(1, int.Min(3, side) + 1), random.Next(1, 4));
            (maps, side) = (random.Next(1, 4), shape.OutputSide);
            layers.Add(DrawLayer(random, $"convolution{i + 1}", shape, maps, isLast: false));
        }

        // Squares of squares of squares would not fit 128 bits.
        layers.AddRange(DrawNetwork(random, maps * side * side, random.Next(3 - convolutions)).Layers);
        return new(inputs, [.. inputs.Select((input, i) => new LinearFeature(input.Name, [new(i, 1)]))], new(layers.ToImmutable()));
    }

    /// <summary>The bits of each input: some samples are all zeros or all ones, where intervals end.</summary>
    public int[] DrawBits(Random random)
    {
        var kind = random.Next(4);
        return [.. Inputs.Select(input => kind switch
        {
            0 => 0,
            1 => (1 << input.Bits) - 1,
            2 => random.Next(2) * ((1 << input.Bits) - 1),
            _ => random.Next(1 << input.Bits),
        })];
    }

    /// <summary>What each feature can be.</summary>
    public ImmutableArray<IntegerRange> FeatureRanges => [.. Features.Select(feature => feature.Terms.Aggregate(
        new IntegerRange(feature.Constant, feature.Constant),
        (range, term) => range.Plus(new IntegerRange(Inputs[term.Input].Minimum, Inputs[term.Input].Maximum).Times(term.Coefficient))))];

    /// <summary>The features of a sample.</summary>
    public int[] FeatureValues(int[] bits) =>
        [.. Features.Select(feature => (int)feature.Terms.Aggregate(feature.Constant, (sum, term) => sum + (term.Coefficient * (Inputs[term.Input].Minimum + bits[term.Input]))))];

    /// <summary>The logits by the definition, in integers of any size: what every evaluator must equal.</summary>
    public BigInteger[] Logits(int[] bits)
    {
        BigInteger[] values = [.. FeatureValues(bits)];
        foreach (var layer in Network.Layers)
        {
            values = [.. Enumerable.Range(0, layer.OutputCount).Select(neuron => Neuron(layer, neuron, values))];
        }

        return values;
    }

    public int Class(int[] bits)
    {
        var logits = Logits(bits);
        return Array.IndexOf(logits, logits.Max());
    }

    private static BigInteger Neuron(IntegerLayer layer, int neuron, BigInteger[] inputs)
    {
        var sum = layer.Shape is ConvolutionShape shape ? Convolve(layer, shape, neuron, inputs) : Multiply(layer, neuron, inputs);
        var active = layer.Activation switch
        {
            Activation.Relu => BigInteger.Max(sum, 0),
            Activation.Square => sum * sum,
            _ => sum,
        };
        return layer.RescaleBits == 0 ? active : (active + (BigInteger.One << (layer.RescaleBits - 1))) >> layer.RescaleBits;
    }

    private static BigInteger Multiply(IntegerLayer layer, int neuron, BigInteger[] inputs)
    {
        var sum = (BigInteger)layer.Biases[neuron];
        for (var i = 0; i < inputs.Length; i++)
        {
            sum += layer.Weights[(neuron * layer.InputCount) + i] * inputs[i];
        }

        return sum;
    }

    // Over all pixels, asking of each whether the kernel covers it: the other way round than the product goes.
    private static BigInteger Convolve(IntegerLayer layer, ConvolutionShape shape, int output, BigInteger[] inputs)
    {
        var (map, place) = Math.DivRem(output, shape.OutputSide * shape.OutputSide);
        var (top, left) = (place / shape.OutputSide * shape.Stride, place % shape.OutputSide * shape.Stride);
        BigInteger sum = layer.Biases[map];
        for (var i = 0; i < inputs.Length; i++)
        {
            var (inputMap, pixel) = Math.DivRem(i, shape.InputSide * shape.InputSide);
            var (row, column) = ((pixel / shape.InputSide) - top, (pixel % shape.InputSide) - left);
            if (row >= 0 && row < shape.KernelSize && column >= 0 && column < shape.KernelSize)
            {
                sum += layer.Row(map)[(((inputMap * shape.KernelSize) + row) * shape.KernelSize) + column] * inputs[i];
            }
        }

        return sum;
    }

    private static ImmutableArray<LinearFeature> DrawFeatures(Random random, int inputs) => [.. Enumerable.Range(0, random.Next(1, 8)).Select(i => new LinearFeature(
        $"f{i}",
        [.. Enumerable.Range(0, inputs).Where(_ => random.Next(3) > 0).Select(input => new FeatureTerm(input, random.Next(-3, 4)))],
        random.Next(-5, 6)))];

    private static IntegerNetwork DrawNetwork(Random random, int inputs, int hidden)
    {
        var layers = ImmutableArray.CreateBuilder<IntegerLayer>();
        for (var i = 0; i <= hidden; i++)
        {
            var isLast = i == hidden;
            var outputs = isLast ? random.Next(1, 13) : random.Next(1, 7);
            layers.Add(DrawLayer(random, isLast ? "logits" : $"hidden{i + 1}", new DenseShape(inputs), outputs, isLast));
            inputs = outputs;
        }

        return new(layers.ToImmutable());
    }

    private static IntegerLayer DrawLayer(Random random, string name, LayerShape shape, int rows, bool isLast)
    {
        var range = random.Next(1, 20);
        var sign = random.Next(3) switch { 0 => -1, _ => 0 };
        var isSparse = random.Next(2) == 0;
        var isDead = Enumerable.Range(0, rows).Select(_ => random.Next(5) == 0).ToArray();
        var weights = Enumerable.Range(0, rows * shape.RowLength).Select(i =>
            isDead[i / shape.RowLength] || (isSparse && random.Next(3) > 0) ? 0
            : sign < 0 ? -random.Next(range + 1)
            : random.Next(-range, range + 1));
        var biases = Enumerable.Range(0, rows).Select(_ => (Int128)(sign < 0 ? -random.Next(100) : random.Next(-100, 100)));
        var activation = isLast ? Activation.Identity : (Activation)random.Next(3);
        return new(name, shape, [.. weights], [.. biases], activation, isLast || random.Next(3) > 0 ? 0 : random.Next(1, 9));
    }
}
