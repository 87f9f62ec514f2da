using System.Collections.Immutable;
using System.Numerics;
using Zkml.Learning.Data.Randomness;
using Zkml.Learning.Models;

namespace Zkml.Learning.Tests.Models;

/// <summary>Small random integer networks: any activation, depth, rescaling, dead neurons and missing weights.</summary>
internal static class RandomNetworks
{
    public static IntegerNetwork Create(SplitMix64 random, int weightBits, int biasBits)
    {
        var layers = ImmutableArray.CreateBuilder<IntegerLayer>();
        var depth = 1 + random.Next(3);
        var inputCount = 1 + random.Next(6);
        for (var i = 0; i < depth; i++)
        {
            var isLast = i == depth - 1;
            var outputCount = (isLast ? 2 : 1) + random.Next(5);
            layers.Add(new(
                isLast ? "logits" : $"hidden{i + 1}",
                inputCount,
                outputCount,
                [.. Enumerable.Range(0, inputCount * outputCount).Select(_ => random.Next(3) == 0 ? 0 : (int)Signed(random, weightBits))],
                [.. Enumerable.Range(0, outputCount).Select(_ => Signed(random, biasBits))],
                isLast ? Activation.Identity : random.Next(2) == 0 ? Activation.Relu : Activation.Square,
                isLast ? 0 : random.Next(4)));
            inputCount = outputCount;
        }

        return new(layers.ToImmutable());
    }

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
            for (var neuron = 0; neuron < layer.OutputCount; neuron++)
            {
                layerSums[neuron] = layer.Biases[neuron];
                for (var input = 0; input < layer.InputCount; input++)
                {
                    layerSums[neuron] += layer.Weights[(neuron * layer.InputCount) + input] * values[input];
                }
            }

            values = [.. layerSums.Select(sum => Rescale(Activate(sum, layer.Activation), layer.RescaleBits))];
            sums.Add(layerSums);
            outputs.Add(values);
        }

        return (sums, outputs);
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
