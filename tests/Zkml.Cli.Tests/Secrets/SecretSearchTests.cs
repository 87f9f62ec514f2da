namespace Zkml.Cli.Tests.Secrets;

public class SecretSearchTests
{
    private static readonly UInt128 Secret = UInt128.Parse("123456789012345678901234567890");

    [Theory]
    [InlineData("{ a: 123456789012345678901234567890u128 }")]
    [InlineData("0x018EE90FF6C373E0EE4E3F0AD2")]
    [InlineData("d20a3f4eeee073c3f60fe98e01")]
    [InlineData("\"key\": \"AAHSCj9O7uBzw/YP6Y4BAAAA\"")]
    [InlineData("\"key\": \"AY7pD/bDc+DuTj8K0g==\"")]
    [InlineData("\"proof\": \"ciphertext1qqqjzsl6wamsw0plvrlfgcq2ve3hc\"", false)]
    [InlineData("123456789012345678901234567891", false)]
    public void A_number_is_found_in_every_form_and_nothing_else_is(string text, bool isThere = true) => (SecretSearch.Find(text, Secret) is not null).ShouldBe(isThere, text);
}
