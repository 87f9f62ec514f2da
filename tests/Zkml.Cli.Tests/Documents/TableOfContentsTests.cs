using Zkml.Testing;

namespace Zkml.Cli.Tests.Documents;

public class TableOfContentsTests
{
    [Fact]
    public void Every_page_is_in_the_table_of_contents_of_the_site()
    {
        var docs = Path.Combine(Repository.Root, "docs");
        var linked = File.ReadAllLines(Path.Combine(docs, "toc.yml")).Select(line => line.Trim()).Where(line => line.StartsWith("- href: ", StringComparison.Ordinal)).Select(line => line["- href: ".Length..]);

        Directory.GetFiles(docs, "*.md").Select(path => Path.GetFileName(path)).ShouldBeSubsetOf(linked);
    }
}
