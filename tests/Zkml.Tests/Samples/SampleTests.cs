using Zkml.Testing;

namespace Zkml.Tests.Samples;

public sealed class SampleTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_iris_sample_prints_what_the_documentation_shows_and_writes_its_projects()
    {
        SampleRun.Of("iris", _folder.Path).ShouldBe(Documented("iris"));
        File.Exists(Path.Combine(_folder.Path, "artifacts", "samples", "iris_tree", "program.json")).ShouldBeTrue();
    }

    [FactWithGermanCredit]
    public void The_german_credit_sample_prints_what_the_documentation_shows() => SampleRun.Of("german-credit", _folder.Path).ShouldBe(Documented("german-credit"));

    [Fact]
    public void Every_sample_is_in_the_documentation()
    {
        foreach (var sample in Directory.GetFiles(Path.Combine(Repository.Root, "samples"), "*.cs"))
        {
            Documented(Path.GetFileNameWithoutExtension(sample)).ShouldContain("The Leo project");
        }
    }

    private static string Documented(string sample)
    {
        var document = File.ReadAllText(Path.Combine(Repository.Root, "docs", "samples.md")).ReplaceLineEndings("\n");
        var (begin, end) = ($"<!-- {sample}:begin -->\n```text\n", $"```\n<!-- {sample}:end -->");
        var from = document.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        from.ShouldBeGreaterThan(begin.Length, $"docs/samples.md has no section of {sample}");
        return document[from..document.IndexOf(end, from, StringComparison.Ordinal)];
    }
}
