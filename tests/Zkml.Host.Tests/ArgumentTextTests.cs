namespace Zkml.Host.Tests;

public class ArgumentTextTests
{
    [Fact]
    public void The_name_of_the_parameter_is_taken_off()
    {
        ArgumentText.Of(new ArgumentException("a number is too large", "rows")).ShouldBe("a number is too large");
        ArgumentText.Of(new ArgumentException("a number is too large")).ShouldBe("a number is too large");
    }
}
