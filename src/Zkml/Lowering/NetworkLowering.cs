using Zkml.Circuits;
using Zkml.Circuits.Building;
using Zkml.Circuits.Gadgets;
using Zkml.Learning.Features;
using Zkml.Learning.Models;

namespace Zkml.Lowering;

/// <summary>Lowers a network: a section a layer, then the class or the logits.</summary>
internal static class NetworkLowering
{
    /// <summary>The circuit, before any pass. The cheaper shape of the argmax is taken.</summary>
    public static Circuit Lower(IReadOnlyList<Learning.Features.CircuitInput> inputs, IReadOnlyList<LinearFeature> features, IntegerNetwork network, OutputKind output) =>
        output == OutputKind.Logits
            ? Lower(inputs, features, network, OutputLowering.Logits)
            : Enum.GetValues<ArgmaxShape>()
                .Select(shape => Lower(inputs, features, network, (builder, logits) => OutputLowering.Class(builder, logits, shape)))
                .MinBy(circuit => circuit.BodyConstraints)!;

    private static Circuit Lower(
        IReadOnlyList<Learning.Features.CircuitInput> inputs,
        IReadOnlyList<LinearFeature> features,
        IntegerNetwork network,
        Func<CircuitBuilder, IReadOnlyList<int>, CircuitOutput> lowerOutput)
    {
        var builder = new CircuitBuilder();
        var values = FeatureLowering.Lower(builder, inputs, features, network.Layers[0]);
        foreach (var layer in network.Layers)
        {
            values = LayerLowering.Lower(builder, layer, values);
        }

        return builder.Build(lowerOutput(builder, values));
    }
}
