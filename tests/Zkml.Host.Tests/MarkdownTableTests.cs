namespace Zkml.Host.Tests;

public class MarkdownTableTests
{
    [Fact]
    public void Numbers_are_aligned_to_the_right_and_empty_cells_take_one_space() =>
        MarkdownTable.Create(["model", "constraints"], [1], [["tree", "13"], ["forest", ""]]).ShouldBe("| model | constraints |\n| --- | ---: |\n| tree | 13 |\n| forest | |\n");

    [Fact]
    public void A_text_neither_leaves_its_cell_nor_becomes_markup() => MarkdownTable.Escape("a | <b>").ShouldBe("a \\| &lt;b>");
}
