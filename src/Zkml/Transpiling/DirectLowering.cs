using System.Collections.Immutable;
using System.Security.Cryptography;
using Zkml.Circuits;
using Zkml.Circuits.Backends.R1cs;
using Zkml.Circuits.Passes;
using Zkml.Lowering;

namespace Zkml.Transpiling;

/// <summary>Turns a model into a constraint system, without a program around it.</summary>
public static class DirectLowering
{
    /// <summary>The constraint system of a model whose weights are constants.</summary>
    /// <param name="model">The model.</param>
    /// <param name="output">Class or logits; for a regression it is always the value.</param>
    /// <param name="options">What the system has besides the model.</param>
    /// <exception cref="ModelDoesNotFitException">A number is too wide, or there is no lowering for models of this kind; the message names the layer.</exception>
    public static DirectCircuitEmission Lower(ZkModel model, OutputKind output, R1csOptions options) =>
        Lower(model, [], new(ModelLowering.Lower(model.Pipeline.Interface, model.Integer, OutputOf(model, output), WordWidths.Exact), []), options);

    /// <summary>The constraint system of a model of trees whose thresholds and leaves are private inputs.</summary>
    /// <param name="model">The model.</param>
    /// <param name="transpile">How weights become integers, and what is hidden.</param>
    /// <param name="options">What the system has besides the model.</param>
    /// <exception cref="Host.MalformedInputException">The columns are insufficiently declared.</exception>
    /// <exception cref="ModelDoesNotFitException">It is not a model of trees, or a number is too wide; the message says which.</exception>
    public static DirectCircuitEmission LowerWithPrivateWeights(ZkModel model, TranspileOptions transpile, R1csOptions options)
    {
        var (computed, trees, padding) = PrivateModel.Of(model, transpile);
        var salt = transpile.Commits ? RandomNumberGenerator.GetBytes(ModelLowering.SaltBytes) : default;
        return Lower(computed, padding, ModelLowering.LowerWithPrivateWeights(computed.Pipeline.Interface, trees, OutputOf(model, transpile.Output), salt, WordWidths.Exact), options);
    }

    private static DirectCircuitEmission Lower(ZkModel computed, ImmutableArray<int> padding, LoweredCircuit lowered, R1csOptions options)
    {
        var circuit = PassPipeline.Optimise(lowered.Circuit);
        return new(computed, circuit, R1csBackend.Lower(circuit, options), lowered.Weights) { Padding = padding };
    }

    private static OutputKind OutputOf(ZkModel model, OutputKind output) => model.Regression is null ? output : OutputKind.Value;
}
