namespace Zkml.Host.Tests;

public class NearestNameTests
{
    private static readonly string[] Commands = ["mnist", "train", "import", "evaluate", "run", "prove", "verify", "data"];

    [Theory]
    [InlineData("evalaute", "evaluate")]
    [InlineData("evalute", "evaluate")]
    [InlineData("trian", "train")]
    [InlineData("prov", "prove")]
    [InlineData("Verify", "verify")]
    [InlineData("rnu", "run")]
    [InlineData("minst", "mnist")]
    public void A_typing_error_is_seen(string typed, string meant) => NearestName.Of(typed, Commands).ShouldBe(meant);

    [Theory]
    [InlineData("deploy")]
    [InlineData("xyz")]
    [InlineData("")]
    [InlineData("-")]
    public void Something_else_is_not_taken_for_a_typing_error(string typed)
    {
        NearestName.Of(typed, Commands).ShouldBeNull();
        NearestName.Hint(typed, Commands).ShouldBeEmpty();
    }

    [Fact]
    public void The_hint_ends_a_message() => NearestName.Hint("trian", Commands).ShouldBe("; did you mean 'train'?");
}
