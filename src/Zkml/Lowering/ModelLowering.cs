using Zkml.Circuits;
using Zkml.Circuits.Building;
using Zkml.Data.Features;
using Zkml.Lowering.Trees;
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
    /// <summary>Bytes of a salt: 128 bits are too many to be tried.</summary>
    public const int SaltBytes = 16;

    /// <summary>The circuit, before any pass, with the weights as constants.</summary>
    /// <param name="face">What enters the circuit, and the features computed from it; as many features as the model takes.</param>
    /// <param name="model">The integer model.</param>
    /// <param name="output">Class, logits or value.</param>
    /// <exception cref="ModelDoesNotFitException">A number is too wide, or there is no lowering for models of this kind; the message names the layer.</exception>
    public static Circuit Lower(CircuitInterface face, IntegerModel model, OutputKind output) => Lower(face, model, output, WordWidths.Aleo);

    /// <summary>The circuit, before any pass, with the weights as constants.</summary>
    /// <param name="face">What enters the circuit, and the features computed from it; as many features as the model takes.</param>
    /// <param name="model">The integer model.</param>
    /// <param name="output">Class, logits or value.</param>
    /// <param name="widths">The widths of decompositions.</param>
    /// <exception cref="ModelDoesNotFitException">A number is too wide, or there is no lowering for models of this kind; the message names the layer.</exception>
    public static Circuit Lower(CircuitInterface face, IntegerModel model, OutputKind output, WordWidths widths)
    {
        var builder = new CircuitBuilder(widths);
        return builder.Build(model switch
        {
            IntegerNetwork network => LowerNetwork(builder, face, network, output),
            IntegerTrees { Ensemble: var ensemble } => LowerTrees(builder, face, ensemble, output),
            _ => throw new ModelDoesNotFitException($"{model.GetType().Name}: models of this kind cannot be lowered to a circuit"),
        });
    }

    /// <summary>The circuit, before any pass, with thresholds and leaves as inputs after those of the features; the shape of the trees stays public.</summary>
    /// <param name="face">What enters the circuit besides weights, and the features computed from it; as many features as the trees take.</param>
    /// <param name="trees">The integer model.</param>
    /// <param name="output">Class, or the scores; a regression has a score only.</param>
    /// <param name="salt">
    /// <see cref="SaltBytes"/> bytes from a cryptographic generator, where a commitment to all weights becomes a public output besides: short thresholds
    /// could be guessed without it. Empty for no commitment.
    /// </param>
    /// <exception cref="ModelDoesNotFitException">A number is too wide; the message says which.</exception>
    public static LoweredCircuit LowerWithPrivateWeights(CircuitInterface face, PrivateTrees trees, OutputKind output, ReadOnlyMemory<byte> salt = default) =>
        LowerWithPrivateWeights(face, trees, output, salt, WordWidths.Aleo);

    /// <summary>The circuit, before any pass, with thresholds and leaves as inputs after those of the features; the shape of the trees stays public.</summary>
    /// <param name="face">What enters the circuit besides weights, and the features computed from it; as many features as the trees take.</param>
    /// <param name="trees">The integer model.</param>
    /// <param name="output">Class, or the scores; a regression has a score only.</param>
    /// <param name="salt">As in the other overload.</param>
    /// <param name="widths">The widths of decompositions.</param>
    /// <exception cref="ModelDoesNotFitException">A number is too wide; the message says which.</exception>
    public static LoweredCircuit LowerWithPrivateWeights(CircuitInterface face, PrivateTrees trees, OutputKind output, ReadOnlyMemory<byte> salt, WordWidths widths)
    {
        if (!salt.IsEmpty && salt.Length != SaltBytes)
        {
            throw new ArgumentException($"a salt of {salt.Length} bytes, expected {SaltBytes}", nameof(salt));
        }

        var builder = new CircuitBuilder(widths);
        var weights = new WeightInputs(builder, face.Inputs.Length);
        var features = FeatureLowering.Lower(builder, face, UsedFeatures.Of(trees.Ensemble));
        var result = HasScores(trees.Ensemble, output)
            ? OutputLowering.Scores(builder, PrivateTreeLowering.LowerScores(builder, trees, features, weights), output)
            : OutputLowering.Class(builder, PrivateTreeLowering.LowerClass(builder, trees, features, weights));
        if (!salt.IsEmpty)
        {
            weights.AddSalt(salt.Span);
            result = result with { Committed = weights.Inputs };
        }

        return new(builder.Build(result), weights.Values);
    }

    /// <summary>A section per layer, then the class or the logits.</summary>
    private static CircuitOutput LowerNetwork(CircuitBuilder builder, CircuitInterface face, IntegerNetwork network, OutputKind output)
    {
        var features = FeatureLowering.Lower(builder, face, UsedFeatures.Of(network));
        var logits = network.Layers.Aggregate(features, (values, layer) => LayerLowering.Lower(builder, layer, values));
        return output == OutputKind.Logits ? OutputLowering.Logits(builder, logits) : OutputLowering.Class(builder, logits);
    }

    private static CircuitOutput LowerTrees(CircuitBuilder builder, CircuitInterface face, TreeEnsemble<long> ensemble, OutputKind output)
    {
        var features = FeatureLowering.Lower(builder, face, UsedFeatures.Of(ensemble));
        return HasScores(ensemble, output)
            ? OutputLowering.Scores(builder, TreeLowering.LowerScores(builder, ensemble, features), output)
            : OutputLowering.Class(builder, TreeLowering.LowerClass(builder, ensemble, features));
    }

    private static bool HasScores(TreeEnsemble<long> ensemble, OutputKind output) => output != OutputKind.Class || ensemble.Output == EnsembleOutput.Value;
}
