using Zkml.Circuits;
using Zkml.Circuits.Building;
using Zkml.Data.Features;
using Zkml.Lowering.Trees;
using Zkml.Models;
using Zkml.Models.Trees;
using CircuitInput = Zkml.Data.Features.CircuitInput;

namespace Zkml.Lowering;

/// <summary>
/// Turns an ensemble of trees with integer thresholds and leaves, and the features in front of it, into a circuit that computes what the ensemble
/// computes.
/// </summary>
public static class EnsembleLowering
{
    /// <summary>Bytes of a salt: 128 bits are too many to be tried.</summary>
    public const int SaltBytes = 16;

    /// <summary>The circuit, before any pass, with the weights as constants.</summary>
    /// <param name="inputs">What enters the circuit.</param>
    /// <param name="features">What the circuit computes from it; as many as the ensemble's.</param>
    /// <param name="ensemble">The integer model.</param>
    /// <param name="output">Class or scores; value for a regression.</param>
    /// <exception cref="ModelDoesNotFitException">A number is too wide; the message says which.</exception>
    public static Circuit Lower(IReadOnlyList<CircuitInput> inputs, IReadOnlyList<LinearFeature> features, TreeEnsemble<long> ensemble, OutputKind output)
    {
        var builder = new CircuitBuilder();
        var values = LowerFeatures(builder, inputs, features, ensemble);
        return builder.Build(HasScores(ensemble, output)
            ? OutputLowering.Scores(builder, TreeLowering.LowerScores(builder, ensemble, values), output)
            : OutputLowering.Class(builder, TreeLowering.LowerClass(builder, ensemble, values)));
    }

    /// <summary>The circuit, before any pass, with thresholds and leaves as inputs after those of the features; the shape of the trees stays public.</summary>
    /// <param name="inputs">What enters the circuit.</param>
    /// <param name="features">What the circuit computes from it; as many as the ensemble's.</param>
    /// <param name="ensemble">The integer model.</param>
    /// <param name="output">Class, or the scores; a regression has a score only.</param>
    /// <param name="salt">
    /// <see cref="SaltBytes"/> bytes from a cryptographic generator, where a commitment to all weights becomes a public output besides: short thresholds
    /// could be guessed without it. Empty for no commitment.
    /// </param>
    /// <exception cref="ModelDoesNotFitException">A number is too wide; the message says which.</exception>
    public static PrivateWeightCircuit LowerWithPrivateWeights(
        IReadOnlyList<CircuitInput> inputs, IReadOnlyList<LinearFeature> features, TreeEnsemble<long> ensemble, OutputKind output, ReadOnlyMemory<byte> salt = default) =>
        LowerWithPrivateWeights(inputs, features, PrivateTrees.Of(ensemble), output, salt);

    /// <inheritdoc cref="LowerWithPrivateWeights(IReadOnlyList{CircuitInput}, IReadOnlyList{LinearFeature}, TreeEnsemble{long}, OutputKind, ReadOnlyMemory{byte})"/>
    public static PrivateWeightCircuit LowerWithPrivateWeights(
        IReadOnlyList<CircuitInput> inputs, IReadOnlyList<LinearFeature> features, PrivateTrees trees, OutputKind output, ReadOnlyMemory<byte> salt = default)
    {
        if (!salt.IsEmpty && salt.Length != SaltBytes)
        {
            throw new ArgumentException($"a salt of {salt.Length} bytes, expected {SaltBytes}", nameof(salt));
        }

        var builder = new CircuitBuilder();
        var weights = new WeightInputs(builder, inputs.Count);
        var values = LowerFeatures(builder, inputs, features, trees.Ensemble);
        var result = HasScores(trees.Ensemble, output)
            ? OutputLowering.Scores(builder, PrivateTreeLowering.LowerScores(builder, trees, values, weights), output)
            : OutputLowering.Class(builder, PrivateTreeLowering.LowerClass(builder, trees, values, weights));
        if (!salt.IsEmpty)
        {
            weights.AddSalt(salt.Span);
            result = result with { Committed = weights.Inputs };
        }

        return new(builder.Build(result), weights.Values);
    }

    private static bool HasScores(TreeEnsemble<long> ensemble, OutputKind output) => output != OutputKind.Class || ensemble.Output == EnsembleOutput.Value;

    private static int[] LowerFeatures(CircuitBuilder builder, IReadOnlyList<CircuitInput> inputs, IReadOnlyList<LinearFeature> features, TreeEnsemble<long> ensemble)
    {
        var isUsed = new bool[ensemble.FeatureCount];
        foreach (var split in ensemble.Splits)
        {
            isUsed[split.Feature] = true;
        }

        return FeatureLowering.Lower(builder, inputs, features, isUsed);
    }
}
