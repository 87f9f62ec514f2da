using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using Zkml.Host;
using Zkml.Import.Formats.Json;
using Zkml.Import.Imported;
using Zkml.Import.Trees;
using Zkml.Models.Trees;

namespace Zkml.Import.Formats.CatBoost;

/// <summary>Reads the trees of a CatBoost model.</summary>
internal static class CatBoostTrees
{
    // The library's own limit.
    private const int MaximumDepth = 16;

    // Until it is known where a child stands.
    private const int LeftChild = -1;
    private const int RightChild = -2;

    private static readonly FrozenSet<string> KnownOfOblivious = FrozenSet.Create("leaf_values", "leaf_weights", "splits");
    private static readonly FrozenSet<string> KnownOfNode = FrozenSet.Create("left", "right", "split", "value", "weight");

    /// <summary>A tree that asks one test a level: the first is the lowest bit of the number of the leaf, set where the number is above the border.</summary>
    public static DecisionTree<double> ReadOblivious(JsonElement json, int tree, CatBoostFeatures features, double scale, int scores, string file)
    {
        var place = $"tree {tree}";
        KnownProperties.Check(json, KnownOfOblivious, file, place);
        var splits = JsonPath.Find(json, file, "splits");
        if (splits.ValueKind is not (JsonValueKind.Array or JsonValueKind.Null))
        {
            throw new MalformedInputException(file, $"{place}, splits", "expected an array of tests");
        }

        JsonElement[] tests = splits.ValueKind == JsonValueKind.Null ? [] : [.. splits.EnumerateArray().Take(MaximumDepth + 1)];
        ImportLimits.Require(tests.Length, 0, MaximumDepth, file, $"{place}, splits", "tests");
        var leaves = 1 << tests.Length;
        var values = JsonColumns.Reals(json, "leaf_values", leaves * scores, file, place);
        var nodes = ImmutableArray.CreateBuilder<TreeNode<double>>((2 * leaves) - 1);
        for (var level = 0; level < tests.Length; level++)
        {
            var test = features.ReadTest(tests[^(level + 1)], LeftChild, RightChild, file, $"{place}, splits[{tests.Length - 1 - level}]");
            for (var i = 0; i < 1 << level; i++)
            {
                nodes.Add(test with { AtMost = (2 * nodes.Count) + 1, Above = (2 * nodes.Count) + 2 });
            }
        }

        for (var leaf = 0; leaf < leaves; leaf++)
        {
            nodes.Add(Leaf(values.AsSpan(leaf * scores, scores), scale));
        }

        return TreeAssembler.Assemble(nodes.MoveToImmutable(), features.Count, new(file, tree), rootIsFirst: true);
    }

    /// <summary>Any other tree: nodes within nodes, walked with a stack of its own.</summary>
    public static DecisionTree<double> Read(JsonElement root, int tree, CatBoostFeatures features, double scale, int scores, string file)
    {
        var nodes = new List<TreeNode<double>>();
        var pending = new Stack<(JsonElement Element, int Parent, int Child)>([(root, -1, 0)]);
        while (pending.TryPop(out var next))
        {
            var position = nodes.Count;
            var place = $"tree {tree}, node {position}";
            ImportLimits.Require(position + 1, 1, ImportLimits.MaximumNodes, file, $"tree {tree}", "nodes");
            KnownProperties.Check(next.Element, KnownOfNode, file, place);
            if (next.Parent >= 0)
            {
                var parent = (SplitNode<double>)nodes[next.Parent];
                nodes[next.Parent] = parent.Above == next.Child ? parent with { Above = position } : parent with { AtMost = position };
            }

            if (next.Element.ValueKind == JsonValueKind.Object && next.Element.TryGet("split", out var split))
            {
                nodes.Add(features.ReadTest(split, LeftChild, RightChild, file, place));
                pending.Push((JsonPath.Find(next.Element, file, "right"), position, RightChild));
                pending.Push((JsonPath.Find(next.Element, file, "left"), position, LeftChild));
            }
            else
            {
                nodes.Add(Leaf(ReadValues(next.Element, scores, file, place), scale));
            }
        }

        return TreeAssembler.Assemble(nodes, features.Count, new(file, tree));
    }

    private static double[] ReadValues(JsonElement leaf, int scores, string file, string place)
    {
        if (leaf.ValueKind == JsonValueKind.Object && leaf.TryGet("value", out var value) && value.ValueKind == JsonValueKind.Number && scores == 1 && value.TryGetDouble(out var only))
        {
            return [only];
        }

        return JsonColumns.Reals(leaf, "value", scores, file, place);
    }

    private static LeafNode<double> Leaf(ReadOnlySpan<double> values, double scale)
    {
        var scaled = ImmutableArray.CreateBuilder<double>(values.Length);
        foreach (var value in values)
        {
            scaled.Add(value * scale);
        }

        return new(scaled.MoveToImmutable());
    }
}
