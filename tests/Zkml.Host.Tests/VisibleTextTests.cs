using System.Globalization;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Zkml.Host.Tests;

public class VisibleTextTests
{
    [Theory]
    [InlineData("plain text, 'quoted', ünïcödé, 数字, 😀, 1 %", "plain text, 'quoted', ünïcödé, 数字, 😀, 1 %")]
    [InlineData(@"C:\users\new", @"C:\users\new")]
    [InlineData("\u001b[2J\u001b]0;title\u0007", @"\u001b[2J\u001b]0;title\u0007")]
    [InlineData("two\r\nlines\tand a tab", @"two\r\nlines\tand a tab")]
    [InlineData("\u0000\u007f\u0085\u009b1m", @"\u0000\u007f\u0085\u009b1m")]
    [InlineData("\u202Egnp.exe\u202C", @"\u202egnp.exe\u202c")]
    [InlineData("\u2066x\u2069\u200e\u200f\u061c", @"\u2066x\u2069\u200e\u200f\u061c")]
    [InlineData("a\u200bb\u200cc\u200dd\u2060e\ufefff\u00adg", @"a\u200bb\u200cc\u200dd\u2060e\ufefff\u00adg")]
    [InlineData("\u2028\u2029\u3164\u115f\ufe0f\u034f\u2800", @"\u2028\u2029\u3164\u115f\ufe0f\u034f\u2800")]
    [InlineData("\U000e0041\U000e0100", @"\U000e0041\U000e0100")]
    [InlineData("\ue000\uffff", @"\ue000\uffff")]
    public void What_is_not_seen_is_written_as_an_escape(string text, string shown) => VisibleText.OneLine(text).ShouldBe(shown);

    [Fact]
    public void Half_a_character_is_written_as_an_escape() => VisibleText.OneLine("a\ud800b" + "\udc00").ShouldBe(@"a\ud800b\udc00");

    [Fact]
    public void Lines_stay_lines_where_there_may_be_several() => VisibleText.Lines("a\n\tb\u001b").ShouldBe("a\n\tb\\u001b");

    [Fact]
    public void Whatever_a_text_holds_nothing_of_it_is_hidden_afterwards() => Prop.ForAll(AnyText(), text =>
    {
        VisibleText.OneLine(text).EnumerateRunes().ShouldAllBe(rune => Category(rune) != UnicodeCategory.Control && Category(rune) != UnicodeCategory.Format && Category(rune) != UnicodeCategory.LineSeparator);
        VisibleText.OneLine(VisibleText.OneLine(text)).ShouldBe(VisibleText.OneLine(text));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Fact]
    public void A_document_means_the_same_with_its_hidden_characters_escaped() => Prop.ForAll(AnyText(), text =>
    {
        var json = JsonSerializer.Serialize(new { text }, new JsonSerializerOptions { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        var shown = VisibleText.InJson(json);

        JsonDocument.Parse(shown).RootElement.GetProperty("text").GetString().ShouldBe(JsonDocument.Parse(json).RootElement.GetProperty("text").GetString());
        VisibleText.Lines(shown.ReplaceLineEndings("\n")).ShouldBe(shown.ReplaceLineEndings("\n"));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Fact]
    public void A_text_that_is_too_long_keeps_its_start_and_its_end()
    {
        var text = $"file.json: {new string('x', 1_000_000)}; repair the file";

        VisibleText.Shorten(text, 60).ShouldBe($"file.json: {new string('x', 25)}…{new string('x', 6)}; repair the file");
        VisibleText.Shorten("short", 60).ShouldBe("short");
    }

    [Fact]
    public void However_long_a_text_is_it_fits_and_no_escape_is_cut_in_two() => Prop.ForAll(AnyText(), Gen.Choose(12, 60).ToArbitrary(), (text, maximum) =>
    {
        var shown = VisibleText.Shorten(text, maximum);

        shown.Length.ShouldBeLessThanOrEqualTo(maximum);
        var parts = shown.Split('…');
        (parts.Length == 1 ? VisibleText.OneLine(text) == shown : VisibleText.OneLine(text).StartsWith(parts[0], StringComparison.Ordinal) && VisibleText.OneLine(text).EndsWith(parts[^1], StringComparison.Ordinal))
            .ShouldBeTrue($"{shown} of {VisibleText.OneLine(text)}");
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    private static UnicodeCategory Category(Rune rune) => Rune.GetUnicodeCategory(rune);

    private static Arbitrary<string> AnyText() =>
        Gen.OneOf(Gen.Choose(0, 0x7F), Gen.Choose(0, 0x7F), Gen.Choose(0x80, 0x9F), Gen.Choose(0x2000, 0x206F), Gen.Choose(0, 0xD7FF), Gen.Choose(0xE000, 0x10FFFF))
            .Where(code => code is not ('…' or '\\')).Select(char.ConvertFromUtf32).ListOf().Select(string.Concat).ToArbitrary();
}
