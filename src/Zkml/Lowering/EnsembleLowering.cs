using Zkml.Circuits;
using Zkml.Circuits.Building;
using Zkml.Circuits.Gadgets;
using Zkml.Learning.Features;
using Zkml.Learning.Models.Trees;
using Zkml.Lowering.Trees;

namespace Zkml.Lowering;

/// <summary>
/// Turns an ensemble of trees with integer thresholds and leaves, and the features in front of it, into a circuit that computes what the ensemble
/// computes.
/// </summary>
public static class EnsembleLowering
{
    /// <summary>The circuit, before any pass. The cheaper shape of the argmax is taken.</summary>
    /// <param name="inputs">What enters the circuit.</param>
    /// <param name="features">What the circuit computes from it; as many as the ensemble's.</param>
    /// <param name="ensemble">The integer model.</param>
    /// <param name="output">Class or scores; value for a regression.</param>
    /// <exception cref="ModelDoesNotFitException">A number is too wide; the message says which.</exception>
    public static Circuit Lower(
        IReadOnlyList<Learning.Features.CircuitInput> inputs, IReadOnlyList<LinearFeature> features, TreeEnsemble<long> ensemble, OutputKind output)
    {
        var isUsed = FindUsedFeatures(ensemble);
        if (output != OutputKind.Class)
        {
            var builder = new CircuitBuilder();
            var scores = TreeLowering.LowerScores(builder, ensemble, FeatureLowering.Lower(builder, inputs, features, isUsed));
            return builder.Build(output == OutputKind.Value ? OutputLowering.Value(builder, scores.Single()) : OutputLowering.Logits(builder, scores));
        }

        // Only the argmax of three or more scores has a choice of shape.
        var shapes = ensemble is { Output: EnsembleOutput.LargestScore, Trees.Length: > 1, ScoreCount: > 2 } ? Enum.GetValues<ArgmaxShape>() : [ArgmaxShape.Chain];
        return shapes.Select(shape => LowerClass(inputs, features, ensemble, isUsed, shape)).MinBy(circuit => circuit.BodyConstraints)!;
    }

    private static Circuit LowerClass(
        IReadOnlyList<Learning.Features.CircuitInput> inputs, IReadOnlyList<LinearFeature> features, TreeEnsemble<long> ensemble, bool[] isUsed, ArgmaxShape shape)
    {
        var builder = new CircuitBuilder();
        var index = TreeLowering.LowerClass(builder, ensemble, FeatureLowering.Lower(builder, inputs, features, isUsed), shape);
        return builder.Build(OutputLowering.Class(builder, index));
    }

    private static bool[] FindUsedFeatures(TreeEnsemble<long> ensemble)
    {
        var isUsed = new bool[ensemble.FeatureCount];
        foreach (var tree in ensemble.Trees)
        {
            foreach (var node in tree.Nodes)
            {
                if (node is SplitNode<long> split)
                {
                    isUsed[split.Feature] = true;
                }
            }
        }

        return isUsed;
    }
}
