using Zkml.Cli.Html.Research;

namespace Zkml.Cli.Tests.Html;

public sealed class PlotLabelsTests
{
    private static readonly PlotLabel First = new("square-2000", X: 300, Y: 100, FontSize: 10);

    [Theory]
    [InlineData(300, 100)]
    [InlineData(290, 105)]
    [InlineData(340, 91)]
    public void A_name_that_would_lie_over_an_earlier_one_is_left_out(double x, double y) => Named(First with { X = x, Y = y }).ShouldBe([First]);

    [Theory]
    [InlineData(300, 110)]
    [InlineData(230, 100)]
    [InlineData(370, 100)]
    public void Names_beside_and_below_each_other_are_all_there(double x, double y) => Named(First with { X = x, Y = y }).Count.ShouldBe(2);

    private static IReadOnlyList<PlotLabel> Named(PlotLabel second) => PlotLabels.WithRoom([First, second], label => label);
}
