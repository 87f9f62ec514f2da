using Zkml.Circuits;
using Zkml.Circuits.Building;
using Zkml.Circuits.Gadgets;
using Zkml.Learning.Features;
using Zkml.Learning.Models;

namespace Zkml.Lowering;

/// <summary>
/// Turns an integer network and the features in front of it into a circuit: inputs, features, a section a layer, and the output. Nothing is rounded or
/// left out: the circuit computes what the integer model computes.
/// </summary>
public static class ModelLowering
{
    /// <summary>The circuit, before any pass. The cheaper shape of the argmax is taken.</summary>
    /// <param name="inputs">What enters the circuit.</param>
    /// <param name="features">What the circuit computes from it; one a column of the first layer.</param>
    /// <param name="network">The integer model.</param>
    /// <param name="output">Class or logits.</param>
    /// <exception cref="ModelDoesNotFitException">A number is too wide; the message names the layer.</exception>
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
            values = DenseLayerLowering.Lower(builder, layer, values);
        }

        return builder.Build(lowerOutput(builder, values));
    }
}
