using System.Collections.Immutable;
using System.Numerics;
using System.Text.Json;
using Zkml.Host;
using Zkml.Models.Trees;

namespace Zkml.Models.Files.Trees;

/// <summary>
/// Reads the nodes of trees: a test is <c>[feature, threshold, at most, above]</c>, the last two being node numbers, and a leaf <c>[[value, ...]]</c>. A test with turns has an array of
/// thresholds, and one that knows where a missing feature goes says it at the end, <c>"at-most"</c> or <c>"above"</c>.
/// What it gives is a tree: one root, and every other node with one parent, which stands before it.
/// </summary>
internal sealed class TreeNodeReader<T>(string file, int featureCount, int scoreCount, Func<JsonElement, string, T> readThreshold, Func<JsonElement, string, T> readValue)
    where T : struct, INumber<T>
{
    private const int MaximumNodes = 1 << 20;

    private int _treeCount;
    private int _nodeCount;
    private int _thresholdCount;

    public DecisionTree<T> ReadTree(JsonElement element, string place)
    {
        var tree = _treeCount++;
        if (element.ValueKind != JsonValueKind.Array || element.GetArrayLength() == 0)
        {
            throw new MalformedInputException(file, place, $"tree {tree}: expected an array of nodes, at least one");
        }

        var count = element.GetArrayLength();
        _nodeCount += count;
        if (_nodeCount > MaximumNodes)
        {
            throw new MalformedInputException(file, place, $"tree {tree}: so far there are {_nodeCount} nodes; at most {MaximumNodes} are allowed");
        }

        var nodes = ImmutableArray.CreateBuilder<TreeNode<T>>(count);
        var hasParent = new bool[count];
        foreach (var node in element.EnumerateArray())
        {
            var problem = TryRead(node, $"{place}[{nodes.Count}]", nodes.Count, hasParent, out var read);
            if (problem is not null)
            {
                throw new MalformedInputException(file, $"{place}[{nodes.Count}]", $"tree {tree}, node {nodes.Count}: {problem}");
            }

            nodes.Add(read!);
        }

        return Array.IndexOf(hasParent, false, 1) is var orphan and > 0
            ? throw new MalformedInputException(file, $"{place}[{orphan}]", $"tree {tree}, node {orphan}: no node leads to it, so it would be a second root; node 0 is the only one")
            : new(nodes.MoveToImmutable());
    }

    /// <summary>Reads a node, or says what is wrong with it.</summary>
    private string? TryRead(JsonElement element, string place, int index, bool[] hasParent, out TreeNode<T>? node)
    {
        node = null;
        if (element.ValueKind != JsonValueKind.Array || element.GetArrayLength() is not (1 or 4 or 5))
        {
            return "expected a test [feature, threshold, at most, above] or a leaf [[value, ...]]";
        }

        if (element.GetArrayLength() == 1)
        {
            return TryReadLeaf(element[0], place, out node);
        }

        if (!TryReadIndex(element[0], out var feature) || feature >= featureCount)
        {
            return $"unknown feature {element[0]}; features count from 0 to {featureCount - 1}";
        }

        var missing = MissingSide.None;
        if (element.GetArrayLength() == 5 && !MissingSides.TryRead(element[4], out missing))
        {
            return "expected \"at-most\" or \"above\" at the end, the side of a missing feature";
        }

        if (ReadThresholds(element[1], $"{place}[1]") is not { IsEmpty: false } thresholds)
        {
            return "expected a threshold, or several in ascending order";
        }

        if (!TryReadIndex(element[2], out var atMost) || !TryReadIndex(element[3], out var above))
        {
            return "its children must be numbers of nodes";
        }

        node = new SplitNode<T>(feature, thresholds[0], atMost, above) { Turns = thresholds[1..], Missing = missing };
        return Adopt(atMost, index, hasParent) ?? Adopt(above, index, hasParent);
    }

    // None where they are not ascending.
    private ImmutableArray<T> ReadThresholds(JsonElement element, string place)
    {
        if (element.ValueKind != JsonValueKind.Array)
        {
            return [readThreshold(element, place)];
        }

        _thresholdCount += element.GetArrayLength();
        if (_thresholdCount > MaximumNodes)
        {
            throw new MalformedInputException(file, place, $"so far there are {_thresholdCount} thresholds; at most {MaximumNodes} are allowed");
        }

        ImmutableArray<T> thresholds = [.. element.EnumerateArray().Select((value, i) => readThreshold(value, $"{place}[{i}]"))];
        return thresholds.Zip(thresholds.Skip(1)).All(pair => pair.First < pair.Second) ? thresholds : [];
    }

    private string? TryReadLeaf(JsonElement element, string place, out TreeNode<T>? node)
    {
        node = null;
        if (element.ValueKind != JsonValueKind.Array || element.GetArrayLength() != scoreCount)
        {
            return $"expected a leaf [[value, ...]] of {scoreCount} values, one a score";
        }

        node = new LeafNode<T>([.. element.EnumerateArray().Select((value, i) => readValue(value, $"{place}[0][{i}]"))]);
        return null;
    }

    private static string? Adopt(int child, int parent, bool[] hasParent)
    {
        if (child >= hasParent.Length)
        {
            return $"its child {child} is missing; the tree has {hasParent.Length} nodes";
        }

        if (child <= parent)
        {
            return $"its child {child} does not stand behind it, so there could be a cycle; children stand behind their parents";
        }

        if (hasParent[child])
        {
            return $"its child {child} is the child of two; a node has one parent";
        }

        hasParent[child] = true;
        return null;
    }

    private static bool TryReadIndex(JsonElement element, out int index)
    {
        index = 0;
        return element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out index) && index >= 0;
    }
}
