using Zkml.Cli.Tests.Support;
using Zkml.Testing;

namespace Zkml.Cli.Tests.Readme;

public class ReadmeTests
{
    private static string Readme { get; } = File.ReadAllText(Path.Combine(Repository.Root, "README.md")).ReplaceLineEndings("\n");

    [Fact]
    public void Its_table_of_presets_is_what_the_presets_give_today() =>
        Between(Readme, "<!-- presets:begin -->\n", "\n<!-- presets:end -->")
            .ShouldBe(CommandRun.Of("presets", "--markdown").ShouldSucceed().Output.ReplaceLineEndings("\n").TrimEnd('\n'));

    [Fact]
    public void Its_example_is_the_one_that_runs_here()
    {
        var source = File.ReadAllText(Path.Combine(Repository.Root, "tests", "Zkml.Cli.Tests", "Readme", $"{nameof(LibraryExample)}.cs")).ReplaceLineEndings("\n");
        var lines = Between(source, "// <example>\n", "        // </example>").Split('\n');
        var usings = source.Split('\n').Where(line => line.StartsWith("using ", StringComparison.Ordinal));

        // What is printed is all that this file needs to compile, besides the usings that a new project has.
        Between(Readme, "```csharp\n", "```").ShouldBe($"{string.Join('\n', usings)}\n\n{string.Join('\n', lines.Select(line => line.Length > 8 ? line[8..] : line))}");
    }

    [Fact]
    public void Its_example_runs()
    {
        var (accuracy, label, directory) = LibraryExample.Run();

        accuracy.ShouldBeGreaterThan(0.97);
        label.ShouldBe("9");
        Directory.Delete(directory, recursive: true);
    }

    [Fact]
    public void The_figures_of_its_main_job_are_todays()
    {
        using var folder = new TemporaryDirectory();
        var shown = Between(Readme, "```text\n", "```");

        var report = CommandRun.Of("mnist", "--out", Path.Combine(folder.Path, "mnist")).ShouldSucceed().Output;

        foreach (var name in (string[])["circuit accuracy", "disagreements", "constraints", "non-zeros", "weights", "program", "to deploy", "to execute", "coverage"])
        {
            LineOf(shown, name).ShouldBe(LineOf(report, name));
        }
    }

    private static string LineOf(string text, string name) => text.Split('\n').First(line => line.StartsWith($"{name} ", StringComparison.Ordinal)).TrimEnd();

    private static string Between(string text, string start, string end)
    {
        var from = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return text[from..text.IndexOf(end, from, StringComparison.Ordinal)];
    }
}
