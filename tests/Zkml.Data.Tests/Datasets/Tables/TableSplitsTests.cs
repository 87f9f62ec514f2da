using Zkml.Data.Datasets;
using Zkml.Data.Datasets.Tables;
using Zkml.Host;

namespace Zkml.Data.Tests.Datasets.Tables;

public class TableSplitsTests
{
    private static readonly TableSplits Iris = DatasetCatalogue.LoadTable("iris");

    [Fact]
    public void A_share_of_every_class_is_held_back_and_no_row_is_in_both_parts()
    {
        var splits = TableSplits.HoldOut(Iris.All, Iris.Schema, 0.2, 0);
        (splits[Split.Train].Count, splits[Split.Test].Count).ShouldBe((120, 30));
        splits[Split.Test].AllLabels().CountBy(label => label).Select(pair => pair.Value).ShouldBe([10, 10, 10]);
        splits[Split.Train].Rows.Concat(splits[Split.Test].Rows).Order().ShouldBe(Enumerable.Range(0, 150));
    }

    [Fact]
    public void The_seed_decides_which_rows_are_held_back()
    {
        Rows(3).ShouldBe(Rows(3));
        Rows(3).ShouldNotBe(Rows(4));
    }

    [Theory]
    [InlineData(0.001)]
    [InlineData(0.999)]
    public void A_share_that_leaves_one_part_empty_is_refused(double share) =>
        Should.Throw<MalformedInputException>(() => TableSplits.HoldOut(Iris.All, Iris.Schema, share, 0)).Message
            .ShouldContain("of 150 rows leaves none to learn from, or none to test on");

    private static int[] Rows(int seed) => [.. TableSplits.HoldOut(Iris.All, Iris.Schema, 0.2, seed)[Split.Test].Rows];
}
