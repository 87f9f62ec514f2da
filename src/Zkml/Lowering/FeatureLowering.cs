using System.Globalization;
using Zkml.Circuits.Building;
using Zkml.Circuits.Values;
using Zkml.Data.Features;

namespace Zkml.Lowering;

/// <summary>Lowers the circuit's inputs and the features computed from them. Both are linear, and so free.</summary>
internal static class FeatureLowering
{
    /// <summary>A value of the circuit for each feature; features that are not used are not built.</summary>
    public static int[] Lower(CircuitBuilder builder, CircuitInterface face, bool[] isUsed)
    {
        builder.BeginBlock("inputs", string.Create(CultureInfo.InvariantCulture, $"{face.Inputs.Length} small integers, packed into words; those without weight are left out."));
        var values = face.Inputs.Select((input, i) => LowerInput(builder, input, i)).ToArray();
        builder.BeginBlock("features", "");
        return [.. face.Features.Select((feature, i) => isUsed[i] ? LowerFeature(builder, feature, values) : builder.Constant(0))];
    }

    /// <summary>The input's value: its bits, plus the value of the all-zero pattern.</summary>
    private static int LowerInput(CircuitBuilder builder, FeatureInput input, int source)
    {
        var bits = builder.Input(input.Name, input.Bits, source);
        return input.Minimum == 0 ? bits : builder.Linear([new(1, bits)], input.Minimum);
    }

    private static int LowerFeature(CircuitBuilder builder, LinearFeature feature, int[] inputs) =>
        feature is { Terms: [{ Coefficient: 1 } only], Constant: 0 }
            ? inputs[only.Input]
            : builder.Linear([.. feature.Terms.Select(term => new LinearTerm(term.Coefficient, inputs[term.Input]))], feature.Constant, feature.Name);
}
