using Zkml.Import.Trees;
using Zkml.Models.Trees;

namespace Zkml.Import.Formats.LightGbm;

/// <summary>Reads one tree of the text form: arrays with an entry a test, and values with an entry a leaf. A child below zero is leaf -1 - child.</summary>
internal static class LightGbmTextTree
{
    public static DecisionTree<double> Read(LightGbmSection section, int tree, int leafCount, LightGbmHeader header, int treeCount)
    {
        var splits = leafCount - 1;
        var place = new TreePlace(section.File, tree, Numbers(splits, leafCount));
        if (section.Has("is_linear") && section.Integer("is_linear") != 0)
        {
            throw place.Wrong("the leaves are linear models (linear_tree=true), which is not supported");
        }

        var nodes = new TreeNode<double>[splits + leafCount];
        if (splits > 0)
        {
            ReadSplits(section, nodes, splits, place);
        }

        var leaf = header.LeafOf(tree, treeCount);
        var values = section.Numbers<double>("leaf_value", leafCount);
        for (var i = 0; i < leafCount; i++)
        {
            nodes[splits + i] = leaf(values[i]);
        }

        return TreeAssembler.Assemble(nodes, header.FeatureCount, place, rootIsFirst: true);
    }

    private static void ReadSplits(LightGbmSection section, TreeNode<double>[] nodes, int splits, TreePlace place)
    {
        var features = section.Numbers<int>("split_feature", splits);
        var thresholds = section.Numbers<double>("threshold", splits);
        var decisions = section.Numbers<int>("decision_type", splits);
        var left = section.Numbers<int>("left_child", splits);
        var right = section.Numbers<int>("right_child", splits);
        var sets = decisions.Any(LightGbmDecision.IsCategorical) ? LightGbmBitsets.Read(section) : null;
        for (var i = 0; i < splits; i++)
        {
            var (leftChild, rightChild) = (Position(left[i], splits), Position(right[i], splits));
            nodes[i] = LightGbmDecision.IsCategorical(decisions[i])
                ? LightGbmDecision.OfCategories(features[i], sets!.Find(thresholds[i]) ?? throw place.Wrong(i, "the test is on categories, and its set is missing"), leftChild, rightChild)
                : LightGbmDecision.Of(decisions[i], new(features[i], thresholds[i], leftChild, rightChild), i, place);
        }
    }

    private static int Position(int child, int splits) => child < 0 ? splits - 1 - child : child < splits ? child : -1;

    // The file's own numbers: tests from 0 up, leaves from -1 down.
    private static long[] Numbers(int splits, int leaves)
    {
        var numbers = new long[splits + leaves];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = i < splits ? i : splits - 1 - i;
        }

        return numbers;
    }
}
