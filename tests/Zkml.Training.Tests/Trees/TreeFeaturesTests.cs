using Zkml.Models.Trees;
using Zkml.Training.Trees;

namespace Zkml.Training.Tests.Trees;

public class TreeFeaturesTests
{
    [Fact]
    public void Every_value_has_a_bin_of_its_own_where_there_are_enough()
    {
        var column = TreeFeatures.FromRows<int>(new[] { 7, -2, 7, 300, 0 }, 1, 256).Columns[0];
        column.BinCount.ShouldBe(4);
        Enumerable.Range(0, 5).Select(column.BinOf).ShouldBe([2, 0, 2, 3, 1]);
        Enumerable.Range(0, 4).Select(column.Lowest).ShouldBe([-2, 0, 7, 300]);
    }

    [Fact]
    public void More_values_than_bins_are_put_together_in_equal_numbers()
    {
        var column = TreeFeatures.FromRows<int>(Enumerable.Range(0, 1000).Reverse().ToArray(), 1, 4).Columns[0];
        column.BinCount.ShouldBe(4);
        Enumerable.Range(0, 1000).GroupBy(column.BinOf).ShouldAllBe(bin => bin.Count() == 250);
        column.Highest(0).ShouldBe(249);
        column.Lowest(1).ShouldBe(250);
    }

    [Fact]
    public void Bins_beyond_a_byte_are_told_apart()
    {
        var column = TreeFeatures.FromRows<int>(Enumerable.Range(0, 100_000).ToArray(), 1).Columns[0];
        column.BinCount.ShouldBe(100_000);
        column.BinOf(99_999).ShouldBe(99_999);
    }

    [Fact]
    public void A_threshold_never_parts_values_that_share_a_bin()
    {
        var rows = RandomTables.Features(2000, 1, 1000, 1);
        var samples = new ClassificationSamples(TreeFeatures.FromRows<double>(rows, 1, 8), RandomTables.Labels(2000, 2, 2), 2);
        TreeTrainer.Train(samples, new()).Trees[0].LeafCount.ShouldBe(8);
    }

    [Fact]
    public void A_feature_with_thousands_of_values_is_parted_between_neighbours()
    {
        var labels = RandomTables.Labels(3000, 3, 3);
        var wide = TreeTrainer.Train(new ClassificationSamples(TreeFeatures.FromRows<int>(Enumerable.Range(0, 3000).ToArray(), 1), labels, 3), new()).Trees[0];
        for (var i = 0; i < 3000; i++)
        {
            wide.Find([i]).Values[labels[i]].ShouldBe(1);
        }

        wide.Nodes.OfType<SplitNode<double>>().ShouldAllBe(split => split.Threshold - Math.Floor(split.Threshold) == 0.5);
    }

    [Theory]
    [InlineData(1_700_000_000, 1)]
    [InlineData(0, 1e-9)]
    [InlineData(0, 1e39)]
    [InlineData(1e15, 0.5)]
    public void Numbers_are_told_apart_whatever_their_size_and_distance(double first, double step)
    {
        var rows = Enumerable.Range(0, 100).Select(i => first + (i * step)).ToArray();
        var labels = RandomTables.Labels(100, 2, 1);
        var tree = TreeTrainer.Train(new ClassificationSamples(TreeFeatures.FromRows<double>(rows, 1), labels, 2), new()).Trees[0];
        for (var i = 0; i < rows.Length; i++)
        {
            tree.Find([rows[i]]).Values[labels[i]].ShouldBe(1);
        }
    }
}
