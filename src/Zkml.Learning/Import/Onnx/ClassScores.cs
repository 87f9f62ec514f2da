using System.Collections.Immutable;
using Zkml.Host;

namespace Zkml.Learning.Import.Onnx;

/// <summary>
/// Which classes can win. In the operator's definition a class to which no leaf adds has the score 0; in onnxruntime (core/providers/cpu/ml/tree_ensemble_aggregator.h) it has none and cannot win, and of two
/// classes with weights of their own the second one wins where its score is above zero, whatever the first one's is. Where the two may give different classes, the model is refused.
/// </summary>
internal static class ClassScores
{
    private const string Advice = "convert the model again with a version of the converter that writes all of them";

    /// <summary>Refuses weights of which the definition and onnxruntime make different classes.</summary>
    /// <param name="weights">Of two or more classes with a score each.</param>
    /// <param name="nodes">The nodes that the weights name.</param>
    /// <param name="labels">What the user calls the classes.</param>
    /// <param name="hasBaseValues">Whether every score starts from a number, and so is there.</param>
    /// <param name="attributes">For messages.</param>
    public static void Require(LeafWeights weights, NodeTable nodes, ImmutableArray<string> labels, bool hasBaseValues, OnnxAttributes attributes)
    {
        if (labels.Length == 2)
        {
            RequireOpposites(weights, hasBaseValues, attributes);
        }
        else if (!hasBaseValues && !HasPositiveScore(weights, nodes))
        {
            RequireEvery(weights, nodes, labels, attributes);
        }
    }

    private static void RequireOpposites(LeafWeights weights, bool hasBaseValues, OnnxAttributes attributes)
    {
        if (hasBaseValues)
        {
            throw new MalformedInputException(attributes.File, attributes.PlaceOf("base_values"), "two classes with weights of their own and base values mean different classes to different readers; convert the model again with weights for one class only");
        }

        for (var i = 0; i < weights.Rows.Length; i++)
        {
            if (weights.Of(weights.Rows[i], 0) != -weights.Of(weights.Rows[i], 1))
            {
                throw new MalformedInputException(
                    attributes.File, attributes.PlaceOf("class_weights"), $"a leaf of tree {weights.Trees[i]} has different weights for the two classes: the operator's definition compares them, and onnxruntime looks at the second only; convert the model again with weights for one class only");
            }
        }
    }

    // Then some score is above 0, and a class without weights loses either way.
    private static bool HasPositiveScore(LeafWeights weights, NodeTable nodes)
    {
        if (weights.Weights.Any(weight => !(weight >= 0)))
        {
            return false;
        }

        var positive = Enumerable.Range(0, weights.Rows.Length).Where(entry => weights.Weights[entry] > 0).Select(entry => (Tree: weights.Trees[entry], Row: weights.Rows[entry])).Distinct();
        return positive.GroupBy(leaf => leaf.Tree).Any(tree => tree.Count() == nodes.LeavesOf(tree.Key));
    }

    // A class always has a score where every leaf of some tree adds to it.
    private static void RequireEvery(LeafWeights weights, NodeTable nodes, ImmutableArray<string> labels, OnnxAttributes attributes)
    {
        var leaves = Enumerable.Range(0, weights.Rows.Length).Select(entry => (Tree: weights.Trees[entry], Class: weights.Ids[entry], Row: weights.Rows[entry])).Distinct();
        var complete = leaves.GroupBy(leaf => (leaf.Tree, leaf.Class)).Where(leaf => leaf.Count() == nodes.LeavesOf(leaf.Key.Tree)).Select(leaf => leaf.Key.Class).ToHashSet();
        for (var number = 0; number < labels.Length; number++)
        {
            if (!complete.Contains(number))
            {
                var problem = weights.Ids.Contains(number) ? "some samples reach no leaf with a weight for" : "no leaf has a weight for";
                throw new MalformedInputException(attributes.File, attributes.PlaceOf("class_ids"), $"{problem} class '{labels[number]}', so that it is not said whether it can win; {Advice}");
            }
        }
    }
}
