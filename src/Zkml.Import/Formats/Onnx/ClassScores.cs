using System.Collections;
using System.Collections.Immutable;
using Zkml.Host;

namespace Zkml.Import.Formats.Onnx;

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
        else if (!hasBaseValues)
        {
            RequireScores(weights, nodes, labels, attributes);
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

    // A class always has a score where every leaf of some tree adds to it. It needs none where some other always has one above 0, since no weight is negative.
    private static void RequireScores(LeafWeights weights, NodeTable nodes, ImmutableArray<string> labels, OnnxAttributes attributes)
    {
        var always = new BitArray(labels.Length);
        var hasPositive = false;
        var (trees, entries) = (weights.Trees.ToArray(), Enumerable.Range(0, weights.Rows.Length).ToArray());
        Array.Sort(trees, entries);
        for (var first = 0; first < entries.Length;)
        {
            var end = first;
            while (end < entries.Length && trees[end] == trees[first])
            {
                end++;
            }

            hasPositive |= LookAt(entries.AsSpan(first, end - first), weights, nodes.LeavesOf(trees[first]), always);
            first = end;
        }

        if (hasPositive && weights.Weights.All(weight => weight >= 0))
        {
            return;
        }

        for (var number = 0; number < labels.Length; number++)
        {
            if (!always[number])
            {
                var problem = weights.Ids.Contains(number) ? "some samples reach no leaf with a weight for" : "no leaf has a weight for";
                throw new MalformedInputException(attributes.File, attributes.PlaceOf("class_ids"), $"{problem} class '{labels[number]}', so that it is not said whether it can win; {Advice}");
            }
        }
    }

    /// <summary>Marks the classes to which every leaf of a tree adds.</summary>
    /// <returns>Whether every leaf adds a positive weight to some class.</returns>
    private static bool LookAt(ReadOnlySpan<int> entries, LeafWeights weights, int leafCount, BitArray always)
    {
        var classes = always.Length;
        var leaves = new Dictionary<int, int>();
        var (written, positive) = (new BitArray(leafCount * classes), new BitArray(leafCount));
        var (counts, positives) = (new int[classes], 0);
        foreach (var entry in entries)
        {
            if (!leaves.TryGetValue(weights.Rows[entry], out var leaf))
            {
                leaves.Add(weights.Rows[entry], leaf = leaves.Count);
            }

            var number = (int)weights.Ids[entry];
            if (!written[(leaf * classes) + number])
            {
                written[(leaf * classes) + number] = true;
                always[number] |= ++counts[number] == leafCount;
            }

            if (weights.Weights[entry] > 0 && !positive[leaf])
            {
                positive[leaf] = true;
                positives++;
            }
        }

        return positives == leafCount;
    }
}
