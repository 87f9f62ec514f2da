using System.Collections.Immutable;
using System.Numerics;
using Zkml.Data.Randomness;
using Zkml.Models.Networks;

namespace Zkml.Models.Tests.Networks;

/// <summary>Small random integer networks: any activation, depth, rescaling, dead neurons and missing weights.</summary>
internal static class RandomNetworks
{
    public static IntegerNetwork Create(SplitMix64 random, int weightBits, int biasBits)
    {
        var layers = ImmutableArray.CreateBuilder<IntegerLayer>();
        AddDense(layers, random, 1 + random.Next(6), weightBits, biasBits);
        return new(layers.ToImmutable());
    }

    /// <summary>One or two convolutions over a small image, of any kernel, stride and number of maps; dense layers behind them.</summary>
    public static IntegerNetwork CreateConvolutional(SplitMix64 random, int weightBits, int biasBits)
    {
        var layers = ImmutableArray.CreateBuilder<IntegerLayer>();
        var (maps, side) = (1 + random.Next(2), 3 + random.Next(4));
        var convolutions = 1 + random.Next(2);
        for (var i = 0; i < convolutions; i++)
        {
            var shape = new ConvolutionShape(maps, side, 1 + random.Next(int.Min(3, side)), 1 + random.Next(3));
            (maps, side) = (1 + random.Next(3), shape.OutputSide);
            layers.Add(Draw(random, $"convolution{i + 1}", shape, maps, isLast: false, weightBits, biasBits));
        }

        AddDense(layers, random, maps * side * side, weightBits, biasBits);
        return new(layers.ToImmutable());
    }

    private static void AddDense(ImmutableArray<IntegerLayer>.Builder layers, SplitMix64 random, int inputCount, int weightBits, int biasBits)
    {
        var depth = 1 + random.Next(3);
        for (var i = 0; i < depth; i++)
        {
            var isLast = i == depth - 1;
            var outputCount = (isLast ? 2 : 1) + random.Next(5);
            layers.Add(Draw(random, isLast ? "logits" : $"hidden{i + 1}", new DenseShape(inputCount), outputCount, isLast, weightBits, biasBits));
            inputCount = outputCount;
        }
    }

    private static IntegerLayer Draw(SplitMix64 random, string name, LayerShape shape, int rows, bool isLast, int weightBits, int biasBits) => new(
        name,
        shape,
        [.. Enumerable.Range(0, rows * shape.RowLength).Select(_ => random.Next(3) == 0 ? 0 : (int)Signed(random, weightBits))],
        [.. Enumerable.Range(0, rows).Select(_ => Signed(random, biasBits))],
        isLast ? Activation.Identity : random.Next(2) == 0 ? Activation.Relu : Activation.Square,
        isLast ? 0 : random.Next(4));

    public static int[] Samples(SplitMix64 random, ImmutableArray<IntegerRange> ranges, int count) =>
        [.. Enumerable.Range(0, count).SelectMany(_ => ranges.Select(range => (int)range.Minimum + random.Next((int)(range.Maximum - range.Minimum) + 1)))];

    /// <summary>The definition, word for word, in integers without limit: every sum before activation, layer by layer, and the logits.</summary>
    public static (List<BigInteger[]> Sums, List<BigInteger[]> Outputs) Evaluate(IntegerNetwork network, ReadOnlySpan<int> sample)
    {
        var (sums, outputs) = (new List<BigInteger[]>(), new List<BigInteger[]>());
        BigInteger[] values = [.. sample.ToArray().Select(value => (BigInteger)value)];
        foreach (var layer in network.Layers)
        {
            var layerSums = new BigInteger[layer.OutputCount];
            for (var output = 0; output < layer.OutputCount; output++)
            {
                layerSums[output] = layer.Shape is ConvolutionShape shape ? Convolve(layer, shape, output, values) : Multiply(layer, output, values);
            }

            values = [.. layerSums.Select(sum => Rescale(Activate(sum, layer.Activation), layer.RescaleBits))];
            sums.Add(layerSums);
            outputs.Add(values);
        }

        return (sums, outputs);
    }

    private static BigInteger Multiply(IntegerLayer layer, int neuron, BigInteger[] values)
    {
        BigInteger sum = layer.Biases[neuron];
        for (var input = 0; input < layer.InputCount; input++)
        {
            sum += layer.Weights[(neuron * layer.InputCount) + input] * values[input];
        }

        return sum;
    }

    // As a textbook has it, pixel by pixel, unlike the product, which asks the shape for the input under a weight.
    private static BigInteger Convolve(IntegerLayer layer, ConvolutionShape shape, int output, BigInteger[] values)
    {
        var places = shape.OutputSide * shape.OutputSide;
        var (map, top, left) = (output / places, output % places / shape.OutputSide * shape.Stride, output % shape.OutputSide * shape.Stride);
        BigInteger sum = layer.Biases[map];
        var weight = map * shape.InputMaps * shape.KernelSize * shape.KernelSize;
        for (var inputMap = 0; inputMap < shape.InputMaps; inputMap++)
        {
            for (var row = top; row < top + shape.KernelSize; row++)
            {
                for (var column = left; column < left + shape.KernelSize; column++)
                {
                    sum += layer.Weights[weight++] * values[(inputMap * shape.InputSide * shape.InputSide) + (row * shape.InputSide) + column];
                }
            }
        }

        return sum;
    }

    private static BigInteger Activate(BigInteger sum, Activation activation) => activation switch
    {
        Activation.Relu => sum.Sign < 0 ? 0 : sum,
        Activation.Square => sum * sum,
        _ => sum,
    };

    // floor(v / 2^k + 1/2) by division with remainder, unlike the shift that the product uses.
    private static BigInteger Rescale(BigInteger value, int bits)
    {
        var divisor = BigInteger.Pow(2, bits + 1);
        var numerator = (2 * value) + BigInteger.Pow(2, bits);
        var quotient = BigInteger.DivRem(numerator, divisor, out var remainder);
        return remainder.Sign < 0 ? quotient - 1 : quotient;
    }

    private static Int128 Signed(SplitMix64 random, int bits)
    {
        var magnitude = (Int128)(((UInt128)random.Next() << 64 | random.Next()) >> (129 - bits));
        return random.Next(2) == 0 ? magnitude : -magnitude;
    }
}
