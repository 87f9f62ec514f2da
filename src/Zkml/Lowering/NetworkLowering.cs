using Zkml.Circuits;
using Zkml.Circuits.Building;
using Zkml.Data.Features;
using Zkml.Models.Networks;

namespace Zkml.Lowering;

/// <summary>Lowers a network: a section a layer, then the class or the logits.</summary>
internal static class NetworkLowering
{
    /// <summary>The circuit, before any pass.</summary>
    public static Circuit Lower(IReadOnlyList<Data.Features.CircuitInput> inputs, IReadOnlyList<LinearFeature> features, IntegerNetwork network, OutputKind output)
    {
        var builder = new CircuitBuilder();
        var values = FeatureLowering.Lower(builder, inputs, features, network.Layers[0]);
        foreach (var layer in network.Layers)
        {
            values = LayerLowering.Lower(builder, layer, values);
        }

        return builder.Build(output == OutputKind.Logits ? OutputLowering.Logits(builder, values) : OutputLowering.Class(builder, values));
    }
}
