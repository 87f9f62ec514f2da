using Zkml.Testing;

namespace Zkml.Tests.Samples;

public sealed class SampleTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

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
    public void A_sample_whose_data_cannot_be_fetched_says_so_in_a_line_and_what_to_do()
    {
        var nowhere = "http://127.0.0.1:9";
        var (code, output, error) = SampleRun.Start("german-credit", _folder.Path, new Dictionary<string, string?>
        {
            ["ZKML_DATA"] = null,
            ["ZKML_CACHE"] = Path.Combine(_folder.Path, "cache"),
            ["HTTPS_PROXY"] = nowhere,
            ["HTTP_PROXY"] = nowhere,
        });
        code.ShouldBe(3);
        output.ShouldBeEmpty();
        error.ShouldContain("cannot be fetched");
        error.ShouldContain("ZKML_DATA");
        error.ShouldNotContain("   at ");
    }

    [Theory]
    [InlineData("mnist-tree-pixels")]
    [InlineData("mnist-tree-haar")]
    [InlineData("even-or-odd")]
    public void The_samples_on_images_learn_from_a_few_as_well_and_their_circuits_agree_with_their_models(string sample)
    {
        var printed = SampleRun.Of(sample, _folder.Path, "1000").Split('\n');
        var documented = Documented(sample).Split('\n');
        Cells(printed[1]).ShouldBe(Cells(documented[1]), "the header");
        printed.Where(line => line.StartsWith('│')).Skip(2).ShouldAllBe(line => Cells(line).Last() == "0");
        printed.ShouldContain(line => line.StartsWith("Learned from 1000 images", StringComparison.Ordinal));
    }

    [Fact]
    public void A_network_is_trained_on_a_few_images_and_becomes_a_program_in_one_file()
    {
        var printed = SampleRun.Of("mnist-mlp", _folder.Path, "1000", "--no-proof");

        printed.ShouldContain("with 0 disagreements");
        printed.ShouldContain("the proof covers everything after the 14×14 image of 3-bit pixels");
        File.Exists(Path.Combine(_folder.Path, "artifacts", "samples", "mnist_mlp", "mnist_mlp.aleo")).ShouldBeTrue();
    }

    [Fact]
    public void A_table_of_your_own_is_understood_learned_and_proven_as_the_documentation_shows()
    {
        var (code, output, error) = SampleRun.Start("your-table", _folder.Path, new Dictionary<string, string?> { ["ZKML_CACHE"] = TestCache.Folder });
        code.ShouldBe(0, $"{output}{error}");
        output.ShouldBe(Documented("your-table"));
    }

    [Fact]
    public void A_table_that_is_none_is_refused_in_a_line()
    {
        var (code, output, error) = SampleRun.Start("your-table", _folder.Path, new Dictionary<string, string?>(), Path.Combine(_folder.Path, "missing.csv"));

        (code, output).ShouldBe((3, ""));
        error.ShouldContain("missing.csv");
        error.ShouldNotContain("   at ");
    }

    [Fact]
    public void A_picture_is_read_proven_and_verified_as_the_documentation_shows()
    {
        var (code, output, error) = SampleRun.Start("picture", _folder.Path, new Dictionary<string, string?> { ["ZKML_CACHE"] = TestCache.Folder });
        code.ShouldBe(0, $"{output}{error}");
        output.ShouldBe(Documented("picture"));
    }

    [Fact]
    public void Every_sample_is_in_the_documentation()
    {
        foreach (var sample in Directory.GetFiles(Path.Combine(Repository.Root, "samples"), "*.cs"))
        {
            Documented(Path.GetFileNameWithoutExtension(sample)).ShouldContain("The Leo project");
        }
    }

    private static string[] Cells(string line) => [.. line.Split('│', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private static string Documented(string sample)
    {
        var document = File.ReadAllText(Path.Combine(Repository.Root, "docs", "samples.md")).ReplaceLineEndings("\n");
        var (begin, end) = ($"<!-- {sample}:begin -->\n```text\n", $"```\n<!-- {sample}:end -->");
        var from = document.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        from.ShouldBeGreaterThan(begin.Length, $"docs/samples.md has no section of {sample}");
        return document[from..document.IndexOf(end, from, StringComparison.Ordinal)];
    }
}
