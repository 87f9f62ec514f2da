using System.Globalization;
using Zkml.Circuits.Building;
using Zkml.Circuits.Values;
using Zkml.Data.Features;
using Zkml.Models.Networks;

namespace Zkml.Lowering;

/// <summary>Lowers the circuit's inputs and the features computed from them. Both are linear, and so free.</summary>
internal static class FeatureLowering
{
    /// <summary>A value of the circuit for each feature; features that no weight of the first layer stands over are not built.</summary>
    public static int[] Lower(CircuitBuilder builder, IReadOnlyList<CircuitInput> inputs, IReadOnlyList<LinearFeature> features, IntegerLayer firstLayer) =>
        Lower(builder, inputs, features, FindUsedFeatures(firstLayer));

    /// <summary>A value of the circuit for each feature; features that are not used are not built.</summary>
    public static int[] Lower(CircuitBuilder builder, IReadOnlyList<CircuitInput> inputs, IReadOnlyList<LinearFeature> features, bool[] isUsed)
    {
        builder.BeginBlock("inputs", string.Create(CultureInfo.InvariantCulture, $"{inputs.Count} small integers, packed into words; those without weight are left out."));
        var values = inputs.Select((input, i) => LowerInput(builder, input, i)).ToArray();
        builder.BeginBlock("features", "");
        return [.. features.Select((feature, i) => isUsed[i] ? LowerFeature(builder, feature, values) : builder.Constant(0))];
    }

    /// <summary>The input's value: its bits, plus the value of the all-zero pattern.</summary>
    private static int LowerInput(CircuitBuilder builder, CircuitInput input, int source)
    {
        var bits = builder.Input(input.Name, input.Bits, source);
        return input.Minimum == 0 ? bits : builder.Linear([new(1, bits)], input.Minimum);
    }

    private static int LowerFeature(CircuitBuilder builder, LinearFeature feature, int[] inputs) =>
        feature is { Terms: [{ Coefficient: 1 } only], Constant: 0 }
            ? inputs[only.Input]
            : builder.Linear([.. feature.Terms.Select(term => new LinearTerm(term.Coefficient, inputs[term.Input]))], feature.Constant, feature.Name);

    private static bool[] FindUsedFeatures(IntegerLayer layer)
    {
        var isUsed = new bool[layer.InputCount];
        for (var output = 0; output < layer.OutputCount; output++)
        {
            var (row, position) = layer.Shape.Source(output);
            var weights = layer.Row(row);
            for (var column = 0; column < weights.Length; column++)
            {
                isUsed[layer.Shape.Input(position, column)] |= weights[column] != 0;
            }
        }

        return isUsed;
    }
}
