using Zkml.Aleo.Parsing;
using Zkml.Aleo.Syntax;
using Zkml.Aleo.Values;

namespace Zkml.Aleo.Tests.Values;

public sealed class GroupTextTests
{
    private const string Address = "aleo1xultxr60c9yxxhjfezrv0mt7lgww7a6wxm97qqzn9m29l2vlrcrqlfuwxf";

    [Theory]
    [InlineData(Address)]
    [InlineData("1540945439182663264862696551825005342995406165131907382295858612069623286213group")]
    [InlineData("0group")]
    [InlineData("2111115437357092606062206234695386632838870926408408195193685246394721360382scalar")]
    public void A_group_element_an_address_and_a_scalar_print_as_they_were_read(string text) =>
        ValueParser.Parse(text).ToString().ShouldBe(text);

    [Fact]
    public void A_negative_group_element_has_the_opposite_x_coordinate() =>
        ValueParser.Parse("-2group").ShouldBe(new GroupValue(-((GroupValue)ValueParser.Parse("2group")).Value));

    [Fact]
    public void An_address_with_one_wrong_character_is_refused()
    {
        for (var position = AddressText.Start.Length; position < Address.Length; position++)
        {
            var wrong = Address[position] == 'q' ? 'p' : 'q';
            Should.Throw<AleoSyntaxException>(() => ValueParser.Parse(Address[..position] + wrong + Address[(position + 1)..]))
                .Message.ShouldContain("no valid address");
        }
    }

    [Fact]
    public void A_number_that_is_no_group_elements_coordinate_is_refused() =>
        Should.Throw<AleoSyntaxException>(() => ValueParser.Parse("3group")).Message.ShouldBe("value:1:1: no group element has the x-coordinate 3");

    [Fact]
    public void A_scalar_wraps_around_at_the_order_of_the_group() =>
        ValueParser.Parse("-1scalar").ToString().ShouldBe("2111115437357092606062206234695386632838870926408408195193685246394721360382scalar");
}
