using System.Globalization;
using Zkml.Models.Networks;

namespace Zkml.Benchmarks;

/// <summary>A model of any size with random small weights: what transpiling costs does not depend on what the weights say.</summary>
internal static class SyntheticModel
{
    /// <summary>Hidden layers of squares; so many of their weights are not zero.</summary>
    public static ZkModel Of(double density, params int[] hiddenSizes)
    {
        var template = Zkml.Training.Presets.PresetCatalogue.Default.Model;
        var random = new Random(1);
        var layers = new List<IntegerLayer>();
        var inputs = template.Pipeline.Features.Length;
        foreach (var neurons in hiddenSizes)
        {
            layers.Add(Layer(random, string.Create(CultureInfo.InvariantCulture, $"hidden{layers.Count + 1}"), inputs, neurons, density, Activation.Square));
            inputs = neurons;
        }

        layers.Add(Layer(random, "logits", inputs, 10, 1, Activation.Identity));
        return template with { Name = "synthetic", Integer = new IntegerNetwork([.. layers]) };
    }

    private static IntegerLayer Layer(Random random, string name, int inputs, int outputs, double density, Activation activation) => new(
        name,
        inputs,
        outputs,
        [.. Enumerable.Range(0, inputs * outputs).Select(_ => random.NextDouble() < density ? 1 + random.Next(7) * (random.Next(2) == 0 ? 1 : -1) : 0)],
        [.. Enumerable.Range(0, outputs).Select(_ => (Int128)random.Next(-100, 100))],
        activation);
}
