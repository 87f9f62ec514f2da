using Zkml.Circuits;
using Zkml.Data.Features;
using Zkml.Models;
using Zkml.Models.Networks;
using Zkml.Models.Trees;

namespace Zkml.Lowering;

/// <summary>
/// Turns an integer model and the features in front of it into a circuit: inputs, features, the model, and the output. Nothing is rounded or left out: the
/// circuit computes what the integer model computes.
/// </summary>
public static class ModelLowering
{
    /// <summary>The circuit, before any pass.</summary>
    /// <param name="inputs">What enters the circuit.</param>
    /// <param name="features">What the circuit computes from it; as many as the model takes.</param>
    /// <param name="model">The integer model.</param>
    /// <param name="output">Class, logits or value.</param>
    /// <exception cref="ModelDoesNotFitException">A number is too wide; the message names the layer.</exception>
    public static Circuit Lower(IReadOnlyList<Data.Features.CircuitInput> inputs, IReadOnlyList<LinearFeature> features, IntegerModel model, OutputKind output) => model switch
    {
        IntegerNetwork network => NetworkLowering.Lower(inputs, features, network, output),
        IntegerTrees trees => EnsembleLowering.Lower(inputs, features, trees.Ensemble, output),
        _ => throw new ModelDoesNotFitException($"{model.GetType().Name}: there is no lowering for models of this kind"),
    };
}
