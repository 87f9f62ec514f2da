using System.Collections.Immutable;
using Zkml.Circuits;
using Zkml.Circuits.Backends.R1cs;
using Zkml.Circuits.Passes;
using Zkml.Data.Features;
using Zkml.Lowering;
using Zkml.Models.Networks;
using Zkml.Models.Trees;

namespace Zkml.Transpiling;

/// <summary>Turns a model into a constraint system, without a program around it.</summary>
public static class DirectLowering
{
    /// <summary>The constraint system of a model whose weights are constants.</summary>
    /// <param name="model">The model.</param>
    /// <param name="output">Class or logits; for a regression it is always the value.</param>
    /// <param name="options">What the system has besides the model.</param>
    /// <param name="cancellation">Stops it between two steps.</param>
    /// <exception cref="ModelDoesNotFitException">A number is too wide, or there is no lowering for models of this kind; the message names the layer.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static DirectCircuitEmission Lower(ZkModel model, OutputKind output, R1csOptions options, CancellationToken cancellation = default) =>
        Lower(model, ModelLowering.Lower(model.Pipeline.Interface, model.Integer, OutputOf(model, output), WordWidths.Exact), [], options, cancellation);

    /// <summary>The constraint system of a model of trees whose thresholds and leaves are private inputs.</summary>
    /// <param name="model">The model.</param>
    /// <param name="transpile">How weights become integers, and what is hidden.</param>
    /// <param name="options">What the system has besides the model.</param>
    /// <param name="cancellation">Stops it between two steps.</param>
    /// <exception cref="Host.MalformedInputException">The columns are insufficiently declared.</exception>
    /// <exception cref="ModelDoesNotFitException">It is not a model of trees, or a number is too wide; the message says which.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static DirectCircuitEmission LowerWithPrivateWeights(ZkModel model, TranspileOptions transpile, R1csOptions options, CancellationToken cancellation = default)
    {
        var (computed, all, padding) = PrivateModel.Of(model, transpile);
        var (ranges, output, face) = (FeatureRanges.Of(computed.Pipeline), OutputOf(model, transpile.Output), computed.Pipeline.Interface);
        var trees = all.WithoutDecided(feature => (long)ranges[feature].Minimum, feature => (long)ranges[feature].Maximum);
        var lowered = ModelLowering.LowerWithPrivateWeights(face, trees, output, transpile.DrawSalt(), WordWidths.Exact);

        // What is published is made of the shape alone, as a verifier makes it who has nothing else; of the weights come only the values of its inputs.
        var circuit = OfShape(computed.Pipeline, trees, output, transpile.Commits);
        return circuit.Inputs.SequenceEqual(lowered.Circuit.Inputs)
            ? Lower(computed, circuit, lowered.Weights, options, cancellation) with { Padding = padding, Shape = trees.Blank(_ => 0) }
            : throw new ModelDoesNotFitException($"{model.Name}: the circuit would show more of its private weights than their shape; this is a fault in Zkml, please report it");
    }

    /// <summary>The circuit, before any pass, of trees of which only the shape is known.</summary>
    /// <param name="pipeline">The way from a sample to the circuit's inputs.</param>
    /// <param name="shape">The trees; their thresholds and leaves do not matter.</param>
    /// <param name="output">Class, logits or value.</param>
    /// <param name="commits">Whether it commits to the weights.</param>
    internal static Circuit OfShape(FeaturePipeline pipeline, PrivateTrees shape, OutputKind output, bool commits)
    {
        var ranges = FeatureRanges.Of(pipeline);
        var salt = commits ? new byte[ModelLowering.SaltBytes] : default(ReadOnlyMemory<byte>);
        return ModelLowering.LowerWithPrivateWeights(pipeline.Interface, shape.Blank(feature => (long)ranges[feature].Minimum), output, salt, WordWidths.Exact).Circuit;
    }

    private static DirectCircuitEmission Lower(ZkModel computed, Circuit lowered, ImmutableArray<int> weights, R1csOptions options, CancellationToken cancellation)
    {
        var circuit = PassPipeline.Optimise(lowered);
        return new(computed, circuit, R1csBackend.Lower(circuit, options, cancellation), weights);
    }

    private static OutputKind OutputOf(ZkModel model, OutputKind output) => model.Regression is null ? output : OutputKind.Value;
}
