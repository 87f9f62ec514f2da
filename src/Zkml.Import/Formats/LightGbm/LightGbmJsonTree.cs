using System.Text.Json;
using Zkml.Host;
using Zkml.Import.Formats.Json;
using Zkml.Import.Imported;
using Zkml.Import.Trees;
using Zkml.Models.Trees;

namespace Zkml.Import.Formats.LightGbm;

/// <summary>Reads one <c>tree_structure</c>: nodes within nodes, walked with a stack of its own.</summary>
internal static class LightGbmJsonTree
{
    // Until it is known where a child stands.
    private const int LeftChild = -1;
    private const int RightChild = -2;

    public static DecisionTree<double> Read(JsonElement root, int tree, LightGbmHeader header, int treeCount, string file)
    {
        var leaf = header.LeafOf(tree, treeCount);
        var nodes = new List<TreeNode<double>>();
        var numbers = new List<long>();
        var pending = new Stack<(JsonElement Element, int Parent, int Child)>([(root, -1, 0)]);
        while (pending.TryPop(out var next))
        {
            var position = nodes.Count;
            ImportLimits.Require(position + 1, 1, ImportLimits.MaximumNodes, file, $"tree {tree}", "nodes");
            if (next.Parent >= 0)
            {
                var parent = (SplitNode<double>)nodes[next.Parent];
                nodes[next.Parent] = parent.Above == next.Child ? parent with { Above = position } : parent with { AtMost = position };
            }

            var isLeaf = next.Element.ValueKind == JsonValueKind.Object && next.Element.TryGet("leaf_value", out _);
            var (number, place) = Number(next.Element, isLeaf, tree, position);
            numbers.Add(number);
            if (isLeaf)
            {
                nodes.Add(leaf(ReadLeaf(next.Element, file, place)));
                continue;
            }

            nodes.Add(ReadSplit(next.Element, file, place));
            pending.Push((Child(next.Element, "right_child", file, place), position, RightChild));
            pending.Push((Child(next.Element, "left_child", file, place), position, LeftChild));
        }

        return TreeAssembler.Assemble(nodes, header.FeatureCount, new(file, tree, numbers));
    }

    // The file's number, which is missing where the tree is one leaf.
    private static (long Number, string Place) Number(JsonElement element, bool isLeaf, int tree, int position)
    {
        var number = element.ValueKind == JsonValueKind.Object && element.TryGet(isLeaf ? "leaf_index" : "split_index", out var found)
            && found.ValueKind == JsonValueKind.Number && found.TryGetInt64(out var value) ? value : position;
        return (number, $"tree {tree}, {(isLeaf ? "leaf" : "node")} {number}");
    }

    private static double ReadLeaf(JsonElement element, string file, string place)
    {
        KnownProperties.Check(element, LightGbmFormat.DumpedLeaf, file, place);
        if (element.TryGet("leaf_coeff", out var coefficients) && coefficients.ValueKind == JsonValueKind.Array && coefficients.GetArrayLength() > 0)
        {
            throw new MalformedInputException(file, place, "the leaf is a linear model (linear_tree=true), which is not supported");
        }

        return Real(element, "leaf_value", file, place);
    }

    private static SplitNode<double> ReadSplit(JsonElement element, string file, string place)
    {
        KnownProperties.Check(element, LightGbmFormat.DumpedTest, file, place);
        var feature = element.TryGet("split_feature", out var found) && found.ValueKind == JsonValueKind.Number && found.TryGetInt32(out var number)
            ? number
            : throw new MalformedInputException(file, place, "expected a whole number 'split_feature'");
        return JsonPath.TextOrNull(element, "decision_type") switch
        {
            "<=" => WithMissing(new(feature, Real(element, "threshold", file, place), LeftChild, RightChild), element, file, place),
            "==" => LightGbmCategories.Parse(JsonPath.TextOrNull(element, "threshold") ?? "") is { IsEmpty: false } categories
                ? LightGbmDecision.OfCategories(feature, categories, LeftChild, RightChild)
                : throw new MalformedInputException(file, place, "expected categories between bars, as '1||5', as 'threshold'"),
            var decision => throw new MalformedInputException(file, place, $"expected the decision_type '<=' or '==', found '{OneLine.Of(decision ?? "none")}'"),
        };
    }

    // Where the file does not say what is missing and where it goes, nothing may be.
    private static SplitNode<double> WithMissing(SplitNode<double> split, JsonElement element, string file, string place)
    {
        bool? isDefaultLeft = element.TryGet("default_left", out var side) && side.ValueKind is JsonValueKind.True or JsonValueKind.False ? side.GetBoolean() : null;
        return (JsonPath.TextOrNull(element, "missing_type"), isDefaultLeft) switch
        {
            ("None", _) => LightGbmDecision.Of(LightGbmMissing.None, false, split),
            ("NaN", { } isLeft) => LightGbmDecision.Of(LightGbmMissing.NotANumber, isLeft, split),
            ("Zero", { } isLeft) => LightGbmDecision.Of(LightGbmMissing.Zero, isLeft, split),
            ("NaN" or null, null) => split,
            ("Zero", null) => throw new MalformedInputException(file, place, "expected true or false as 'default_left'"),
            var (other, _) => throw new MalformedInputException(file, place, $"expected the missing_type 'None', 'Zero' or 'NaN', found '{OneLine.Of(other ?? "none")}'"),
        };
    }

    private static double Real(JsonElement element, string name, string file, string place) =>
        element.TryGet(name, out var found) && found.ValueKind == JsonValueKind.Number && found.TryGetDouble(out var value) && double.IsFinite(value)
            ? value
            : throw new MalformedInputException(file, place, $"expected a finite number '{name}'");

    private static JsonElement Child(JsonElement element, string name, string file, string place) =>
        element.TryGet(name, out var child) && child.ValueKind == JsonValueKind.Object
            ? child
            : throw new MalformedInputException(file, place, $"the child '{name}' is missing; a test has two");
}
