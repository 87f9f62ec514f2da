using System.Text.Json;
using Zkml.Host;
using Zkml.Import.Formats.Json;
using Zkml.Import.Trees;
using Zkml.Models.Trees;

namespace Zkml.Import.Formats.XGBoost;

/// <summary>Reads one element of <c>trees</c>: arrays with an entry a node, of which node 0 is the root.</summary>
internal static class XGBoostTree
{
    /// <param name="missing">Numbers that count as missing beside NaN; null for none.</param>
    /// <param name="leafValues">What a leaf of this tree adds to the scores.</param>
    public static DecisionTree<double> Read(JsonElement json, int tree, int featureCount, MissingRange? missing, Func<double, LeafNode<double>> leafValues, string file)
    {
        var place = $"tree {tree}";
        var left = JsonColumns.Integers(json, "left_children", null, file, place);
        var right = JsonColumns.Integers(json, "right_children", left.Length, file, place);
        var features = JsonColumns.Integers(json, "split_indices", left.Length, file, place);
        var defaults = JsonColumns.Integers(json, "default_left", left.Length, file, place);
        var conditions = JsonColumns.RealsOrNaN(json, "split_conditions", left.Length, file, place);
        XGBoostFormat.CheckTree(json, file, place);
        RefuseVectors(json, file, place);
        var categories = XGBoostCategoryConditions.Read(json, left, file, place);
        var nodes = new TreeNode<double>[left.Length];
        for (var i = 0; i < nodes.Length; i++)
        {
            if (left[i] == -1 && right[i] == -1)
            {
                nodes[i] = leafValues((float)conditions[i]);
                continue;
            }

            // The library takes x < threshold to the left, both in single precision, and what is missing to the side that it learned.
            var isDefaultLeft = defaults[i] != 0;
            var test = categories?[i] is { } set
                ? CategoryCondition.Of(features[i], set, SinglePrecision.LargestBelow, isDefaultLeft, setGoesLeft: false, left[i], right[i])
                : new SplitNode<double>(features[i], SinglePrecision.LargestBelow((float)conditions[i]), left[i], right[i]) { Missing = isDefaultLeft ? MissingSide.AtMost : MissingSide.Above };
            nodes[i] = missing is { } range ? range.ApplyTo(test) : test;
        }

        return Assemble(nodes, DeletedCount(json), featureCount, new(file, tree));
    }

    // Pruning leaves nodes behind to which nothing leads; the file says how many.
    private static DecisionTree<double> Assemble(TreeNode<double>[] nodes, int deleted, int featureCount, TreePlace place)
    {
        if (deleted == 0)
        {
            return TreeAssembler.Assemble(nodes, featureCount, place, rootIsFirst: true);
        }

        var reached = ReachedFromRoot(nodes, place);
        if (nodes.Length - reached.Count != deleted)
        {
            throw place.Wrong($"{nodes.Length - reached.Count} nodes are not reached from node 0; num_deleted is {deleted}");
        }

        var positions = new int[nodes.Length];
        for (var i = 0; i < reached.Count; i++)
        {
            positions[reached[i]] = i;
        }

        var kept = reached.ConvertAll(node => nodes[node] is SplitNode<double> split ? split with { AtMost = positions[split.AtMost], Above = positions[split.Above] } : nodes[node]);
        return TreeAssembler.Assemble(kept, featureCount, place with { NodeNumbers = reached.ConvertAll(node => (long)node) });
    }

    private static List<int> ReachedFromRoot(TreeNode<double>[] nodes, TreePlace place)
    {
        var seen = new bool[nodes.Length];
        var reached = new List<int>();
        var pending = new Stack<int>(nodes.Length == 0 ? [] : [0]);
        while (pending.TryPop(out var node))
        {
            if (seen[node])
            {
                throw place.Wrong(node, "the node is reached twice: it has two parents or is part of a cycle; expected one parent");
            }

            seen[node] = true;
            reached.Add(node);
            if (nodes[node] is SplitNode<double> split)
            {
                foreach (var child in (ReadOnlySpan<int>)[split.Above, split.AtMost])
                {
                    if (child < 0 || child >= nodes.Length)
                    {
                        throw place.Wrong(node, "a child is missing; a test has two");
                    }

                    pending.Push(child);
                }
            }
        }

        return reached;
    }

    private static int DeletedCount(JsonElement json) =>
        json.TryGet("tree_param", out var parameters) && int.TryParse(JsonPath.TextOrNull(parameters, "num_deleted"), out var deleted) ? deleted : 0;

    private static void RefuseVectors(JsonElement json, string file, string place)
    {
        if ((json.TryGet("tree_param", out var parameters) && JsonPath.TextOrNull(parameters, "size_leaf_vector") is not (null or "0" or "1"))
            || (json.TryGet("leaf_weights", out var weights) && weights is { ValueKind: JsonValueKind.Array } && weights.GetArrayLength() > 0))
        {
            throw new MalformedInputException(file, place, "leaves with several values (multi_strategy=multi_output_tree) are not supported; train one tree a class");
        }
    }
}
