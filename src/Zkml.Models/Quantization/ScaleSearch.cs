using System.Collections.Immutable;
using Zkml.Host;
using Zkml.Models.Networks;

namespace Zkml.Models.Quantization;

/// <summary>Finds scales at which the rounded weights of a trained network are nearest to the real ones, and its logits narrow enough.</summary>
public static class ScaleSearch
{
    // Steps of a twelfth of an octave over two octaves: finer ones change the error by less than its noise.
    private const int Candidates = 25;
    private const double CandidateRatio = 0.9438743126816935;

    /// <summary>Chooses scales layer by layer, then widens the logits' unit until their differences fit the configured bits.</summary>
    /// <param name="network">The trained network; its features are taken as they are.</param>
    /// <param name="precision">Bits of weights and logits.</param>
    /// <param name="featureRanges">What each feature can be.</param>
    /// <exception cref="MalformedInputException">The logits are too wide for the configured bits, whatever their unit: their weights would all round to zero.</exception>
    public static NetworkScales Choose(FloatNetwork network, NetworkPrecision precision, ImmutableArray<IntegerRange> featureRanges)
    {
        var layers = ImmutableArray.CreateBuilder<LayerScales>(network.Layers.Length);
        ImmutableArray<double> inputs = [.. Enumerable.Repeat(1.0, network.InputCount)];
        for (var i = 0; i < network.Layers.Length; i++)
        {
            var layer = network.Layers[i];
            var isLast = i == network.Layers.Length - 1;
            ImmutableArray<double> columns = [.. Enumerable.Range(0, layer.Shape.RowLength).Select(column => inputs[layer.Shape.Input(0, column)])];
            var sums = ForLayer(layer, columns, WeightRounding.Limit(precision.WeightBits[i]), precision.NeuronScales && !isLast);
            var scales = new LayerScales(columns, sums);
            layers.Add(scales);
            inputs = isLast ? [] : [.. Enumerable.Range(0, layer.OutputCount).Select(output => scales.Output(layer.Shape.Source(output).Row, layer.Activation, precision.RescaleBits[i]))];
        }

        var chosen = Narrowed(network, new(layers.MoveToImmutable()), precision, featureRanges);
        RequireLogits(network, chosen, precision);
        return chosen;
    }

    /// <summary>Makes the logits' unit larger until the proven difference of any two logits fits the configured bits.</summary>
    public static NetworkScales Narrowed(FloatNetwork network, NetworkScales scales, NetworkPrecision precision, ImmutableArray<IntegerRange> featureRanges)
    {
        const double Step = 1.02;
        while (NetworkRanges.Of(Quantizer.Quantize(network, scales, precision), featureRanges).LogitDifferenceBits > precision.LogitDifferenceBits)
        {
            scales = scales.WithCoarserLogits(Step);
        }

        return scales;
    }

    private static void RequireLogits(FloatNetwork network, NetworkScales scales, NetworkPrecision precision)
    {
        if (network.Layers[^1].NonZeroWeights > 0 && Quantizer.Quantize(network, scales, precision).Layers[^1].NonZeroWeights == 0)
        {
            throw new MalformedInputException(
                "training",
                "network.logitDifferenceBits",
                $"{precision.LogitDifferenceBits} bits are too few for the logits of this network, so that it could only be constant; allow more, or have fewer bits of pixels or weights, fewer neurons or rescaleBits");
        }
    }

    private static ImmutableArray<double> ForLayer(FloatLayer layer, ImmutableArray<double> inputs, int limit, bool perNeuron)
    {
        var largest = Enumerable.Range(0, layer.RowCount).Max(row => Largest(layer.Row(row), inputs));
        var coarsest = largest == 0 ? 1 : largest / limit;
        var best = Best(scale => Enumerable.Range(0, layer.RowCount).Sum(row => SquaredError(layer.Row(row), inputs, scale, limit)), coarsest);
        return [.. Enumerable.Range(0, layer.RowCount).Select(row => perNeuron ? BestPowerOfTwo(layer.Row(row), inputs, best, limit) : best)];
    }

    private static double Best(Func<double, double> error, double coarsest) =>
        Enumerable.Range(0, Candidates).Select(i => coarsest * Math.Pow(CandidateRatio, i)).MinBy(error);

    private static double BestPowerOfTwo(ReadOnlySpan<float> row, ImmutableArray<double> inputs, double scale, int limit)
    {
        var (best, leastError) = (scale, double.PositiveInfinity);
        for (var exponent = -2; exponent <= 2; exponent++)
        {
            var candidate = Math.ScaleB(scale, exponent);
            var error = SquaredError(row, inputs, candidate, limit);
            if (error < leastError)
            {
                (best, leastError) = (candidate, error);
            }
        }

        return best;
    }

    private static double Largest(ReadOnlySpan<float> row, ImmutableArray<double> inputs)
    {
        var largest = 0.0;
        for (var i = 0; i < row.Length; i++)
        {
            largest = Math.Max(largest, Math.Abs(row[i]) * inputs[i]);
        }

        return largest;
    }

    private static double SquaredError(ReadOnlySpan<float> row, ImmutableArray<double> inputs, double scale, int limit)
    {
        var error = 0.0;
        for (var i = 0; i < row.Length; i++)
        {
            if (row[i] != 0)
            {
                var resolution = inputs[i] / scale;
                var difference = row[i] - (WeightRounding.Round(row[i], resolution, limit) / resolution);
                error += difference * difference;
            }
        }

        return error;
    }
}
