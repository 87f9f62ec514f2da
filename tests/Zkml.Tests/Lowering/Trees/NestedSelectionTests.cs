using Zkml.Lowering.Trees;
using Zkml.Models.Trees;

namespace Zkml.Tests.Lowering.Trees;

public sealed class NestedSelectionTests
{
    private static readonly FeatureRange Byte = new(0, 255);

    /// <summary>A tree in the order of its nodes: <c>2:7</c> asks whether feature 2 is at most 7, and is followed by both sides; a number alone is a leaf.</summary>
    [Theory]
    [InlineData("1", 0, "a leaf")]
    [InlineData("0:3 1 2", 0, "both sides are known numbers")]
    [InlineData("0:3 1:3 1 2 3", 1, "one side is chosen already")]
    [InlineData("0:3 3 1:3 1 2", 1, "so is the other")]
    [InlineData("0:3 1:3 1 2 1:5 3 4", 1, "both are chosen")]
    [InlineData("0:3 1:3 2:3 1 2 2:5 3 4 1:7 2:7 5 6 2:9 7 8", 3, "three above four")]
    [InlineData("0:3 1:3 2:3 1 2 3 4", 2, "a chain")]
    [InlineData("0:3 1:3 1 2 1:3 1 2", 0, "equal sides are one, and its split is gone")]
    [InlineData("0:3 0:7 1 2 3", 0, "the lower test is decided")]
    public void A_selection_costs_a_product_for_each_split_with_a_split_below(string tree, int cost, string because)
    {
        var parsed = Parse(tree);
        var diagram = DecisionDiagram.Of(parsed, new BranchRanges([Byte, Byte, Byte]).Of(parsed), leaf => (int)leaf.Values[0]);

        NestedSelection.Cost(diagram).ShouldBe(cost, because);
    }

    private static DecisionTree<long> Parse(string text)
    {
        var words = new Queue<string>(text.Split(' '));
        List<TreeNode<long>> nodes = [];
        Read();
        return new([.. nodes]);

        int Read()
        {
            var place = nodes.Count;
            var numbers = words.Dequeue().Split(':');
            nodes.Add(new LeafNode<long>([long.Parse(numbers[0])]));
            if (numbers.Length == 2)
            {
                var (atMost, above) = (Read(), Read());
                nodes[place] = new SplitNode<long>(int.Parse(numbers[0]), long.Parse(numbers[1]), atMost, above);
            }

            return place;
        }
    }
}
