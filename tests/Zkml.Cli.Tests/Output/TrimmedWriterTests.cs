using Zkml.Cli.Output;

namespace Zkml.Cli.Tests.Output;

public class TrimmedWriterTests
{
    [Theory]
    [InlineData("a  \nb \n", "a\nb\n")]
    [InlineData("a  b", "a  b")]
    [InlineData("  a\n", "  a\n")]
    [InlineData("   \n\n  \n", "\n\n\n")]
    [InlineData("a \r\nb\t \n", "a\r\nb\t\n")]
    [InlineData("", "")]
    [InlineData("a  ", "a")]
    public void Blanks_at_the_end_of_lines_are_dropped_however_the_text_comes_in_pieces(string text, string expected)
    {
        for (var cut = 0; cut <= text.Length; cut++)
        {
            using var inner = new StringWriter();
            using var writer = new TrimmedWriter(inner);
            writer.Write(text[..cut]);
            writer.Flush();
            foreach (var letter in text[cut..])
            {
                writer.Write(letter);
            }

            inner.ToString().ShouldBe(expected, $"cut at {cut}");
        }
    }
}
