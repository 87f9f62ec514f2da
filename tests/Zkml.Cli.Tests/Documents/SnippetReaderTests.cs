namespace Zkml.Cli.Tests.Documents;

public class SnippetReaderTests
{
    [Fact]
    public void Blocks_have_the_line_the_language_and_the_section_that_they_are_in() =>
        SnippetReader.Read("page.md", "# Page\n```sh\na\n\nb\n```\n<!-- iris:begin -->\n  ````text\n```\n  ````\n<!-- iris:end -->\n```\nc\n```\n").ShouldBe(
        [
            new("page.md", 2, "sh", "a\n\nb\n", null),
            new("page.md", 8, "text", "```\n", "iris"),
            new("page.md", 12, "", "c\n", null),
        ]);

    [Fact]
    public void A_block_that_is_never_closed_is_an_error() =>
        Should.Throw<InvalidOperationException>(() => SnippetReader.Read("page.md", "```sh\nzkml\n").ToList()).Message.ShouldBe("page.md:1: the block is never closed");

    [Fact]
    public void The_documents_of_the_repository_are_found() =>
        ((string[])["README.md", "CONTRIBUTING.md", "docs/research.md", "native/README.md"]).ShouldBeSubsetOf(SnippetReader.All.Select(snippet => snippet.Document));
}
