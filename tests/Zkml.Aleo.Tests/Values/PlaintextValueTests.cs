using Zkml.Aleo.Parsing;

namespace Zkml.Aleo.Tests.Values;

public sealed class PlaintextValueTests
{
    [Theory]
    [InlineData("5u8")]
    [InlineData("-128i8")]
    [InlineData("340282366920938463463374607431768211455u128")]
    [InlineData("true")]
    [InlineData("7field")]
    [InlineData("[1u8, 2u8]")]
    [InlineData("{ a: 1u8, b: [true, false] }")]
    public void A_value_prints_as_it_was_written(string text) => ValueParser.Parse(text).ToString().ShouldBe(text);

    [Fact]
    public void SnarkVMs_line_breaks_are_read() =>
        ValueParser.Parse("[\n  5u8,\n  5u8\n]").ShouldBe(ValueParser.Parse("[5u8, 5u8]"));

    [Theory]
    [InlineData("", "value:1:1: found the end of the text, expected a value such as 5u8, true, [1u8, 2u8] or { a: 1u8 }")]
    [InlineData("256u8", "value:1:1: found 256u8, expected 0 to 255 for u8")]
    [InlineData("[1u8", "value:1:5: found the end of the text, expected ']'")]
    [InlineData("1u8 2u8", "value:1:5: found '2u8', expected the end of the value")]
    public void A_malformed_value_is_refused_with_its_place(string text, string message) =>
        Should.Throw<AleoSyntaxException>(() => ValueParser.Parse(text)).Message.ShouldBe(message);

    [Fact]
    public void A_value_nested_too_deep_or_too_long_is_refused()
    {
        Should.Throw<AleoSyntaxException>(() => ValueParser.Parse(new string('[', 100_000)));
        Should.Throw<AleoSyntaxException>(() => ValueParser.Parse($"[{string.Join(',', Enumerable.Repeat("1u8", 2049))}]"));
        Should.Throw<AleoSyntaxException>(() => ValueParser.Parse(new string('9', 100_000) + "field"));
    }
}
