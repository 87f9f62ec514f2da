using System.Text.Json.Nodes;
using Zkml.Cli.Tests.Support;
using Zkml.Host;
using Zkml.Testing;

namespace Zkml.Cli.Tests.Refusals;

/// <summary>Texts of others on the terminal, in errors, in JSON and on pages: nothing of them is hidden, and none of them draws.</summary>
public sealed class TextsOfOthersTests : IDisposable
{
    // Clears the line above, hides what follows, turns the direction, is as wide as nothing.
    private const string Drawing = "\u001b[1A\u001b[2K\r\u009b8m\u007f";
    private const string Hidden = "\u202e\u2066\u200b\u200f\ufeff\u00ad\u3164\U000e0041";
    private const string Forged = "verdict       valid";

    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Cells_and_headings_of_a_table_are_shown_with_what_they_hide()
    {
        var table = Write("rows.csv", $"size{Hidden},[bold]kind,[red]class[/]{Hidden}\n{Rows(i => $"{i},\"{(i % 2 == 0 ? $"a{Hidden}" : $"b{Drawing}\n{Forged}")}\",\"{(i % 3 == 0 ? $"yes{Hidden}" : $"no\t{Drawing}")}\"")}");

        var run = ShouldHideNothing(CommandRun.Of("data", table, "--show", "4").ShouldSucceed());

        run.Output.ShouldContain(@"\u001b[1A");
        run.Output.ShouldContain(@"\u202e\u2066\u200b\u200f\ufeff\u00ad\u3164\U000e0041");
        run.Output.ShouldContain("[red]class[/]");
        ShouldHideNothing(CommandRun.Of("data", table, "--json").ShouldSucceed()).Json["columns"]!.ToJsonString().ShouldNotContain("\\\\u");
    }

    [Fact]
    public void A_model_whose_names_and_labels_hide_something_is_shown_with_it_by_every_command()
    {
        var table = Write("rows.csv", $"size{Hidden},\"[bold]kind\",class\n{Rows(i => $"{3 * i},{(i % 2 == 0 ? $"a{Hidden}" : "b")},{(i < 20 ? $"yes{Hidden}" : "no[/]")}")}");
        var (model, page, folder) = (In("model.json"), In("page.html"), In("out"));
        ShouldHideNothing(CommandRun.Of("train", "--dataset", table, "--out", model).ShouldSucceed());

        string[][] commands =
        [
            ["inspect", model, "--html", page],
            ["evaluate", model, "--dataset", table],
            ["transpile", model, "--out", folder],
            ["run", folder, "--sample", $"{table}:0", "--engine", "interpreter"],
        ];
        foreach (var command in commands)
        {
            var run = ShouldHideNothing(CommandRun.Of(command).ShouldSucceed());
            ShouldHideNothing(CommandRun.Of([.. command, "--json"]).ShouldSucceed());
            if (command[0] is "inspect" or "evaluate")
            {
                run.Output.ShouldContain(@"yes\u202e");
            }
        }

        VisibleText.Lines(File.ReadAllText(page)).ShouldBe(File.ReadAllText(page));
        File.ReadAllText(page).ShouldContain(@"yes\u202e");
        foreach (var source in Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) is ".leo" or ".aleo"))
        {
            VisibleText.Lines(File.ReadAllText(source)).ShouldBe(File.ReadAllText(source), source);
        }
    }

    [Theory]
    [InlineData("""{"NAME": 1}""")]
    [InlineData("""{"format": "NAME", "version": 1}""")]
    [InlineData("""{"format": "zkml-trees", "version": 1, "name": "NAME"}""")]
    [InlineData("""{"format": "zkml-trees", "version": 1, "name": "x", "description": "x", "dataset": "csv", "tree": {"NAME": {}}}""")]
    public void An_error_is_one_line_of_at_most_300_characters_with_place_and_advice(string document)
    {
        foreach (var name in new[] { Drawing + Hidden + "\n" + Forged, new string('x', 100_000), new string('\u202e', 5_000) })
        {
            var file = Write("config.json", document.Replace("NAME", JsonEncoded(name)));

            var run = ShouldHideNothing(CommandRun.Of("train", "--config", file, "--out", In("model.json")));

            run.ShouldBeRefused(2, "config.json: ");
            run.Error.TrimEnd().Length.ShouldBeLessThanOrEqualTo(300);
        }
    }

    [Fact]
    public void Names_on_the_command_line_are_shown_with_what_they_hide_and_shortened()
    {
        string[][] commands = [["inspect", In($"no{Drawing}{Hidden}\n{Forged}")], [$"no{Drawing}\n{Forged}"], ["inspect", "square", $"--{Drawing}"], ["count", $"{In(new string('x', 4_000))}.aleo"]];
        foreach (var command in commands)
        {
            var run = ShouldHideNothing(CommandRun.Of(command));
            run.ShouldBeRefused(2);
            run.Error.TrimEnd().Length.ShouldBeLessThanOrEqualTo(300);
        }
    }

    [Fact]
    public void A_long_path_keeps_its_end_and_the_error_its_advice()
    {
        var folder = Directory.CreateDirectory(In(string.Join('/', Enumerable.Repeat(new string('d', 100), 4)))).FullName;
        var path = Path.Combine(folder, "model.json");
        File.WriteAllText(path, $$"""{"{{new string('x', 10_000)}}": 1}""");

        CommandRun.Of("inspect", path).ShouldBeRefused(2, "…", "/model.json: ", "'format' is missing");
    }

    [FactWithEngine]
    public void A_proof_file_cannot_draw_a_verdict()
    {
        var proof = Path.Combine(Repository.Root, "tests", "Zkml.Cli.Tests", "Cases", "draws-a-verdict.proof.json");

        var run = ShouldHideNothing(CommandRun.Of("verify", proof, "--engine", "native"));

        run.ExitCode.ShouldBe(1, run.Error);
        run.Output.ShouldContain(@"main\n\u001b[3A\r\u001b[J");
        ShouldHideNothing(CommandRun.Of("verify", proof, "--engine", "native", "--json"));
    }

    private static CommandRun ShouldHideNothing(CommandRun run)
    {
        foreach (var text in new[] { run.Output.ReplaceLineEndings("\n"), run.Error.ReplaceLineEndings("\n") })
        {
            text.ShouldBe(VisibleText.Lines(text));
            text.ShouldNotContain('\t');
            text.Split('\n').ShouldAllBe(line => !line.TrimStart(' ', '│').StartsWith(Forged, StringComparison.Ordinal));
        }

        return run;
    }

    private static string JsonEncoded(string text) => JsonValue.Create(text).ToJsonString().Trim('"');

    private static string Rows(Func<int, string> row) => string.Join('\n', Enumerable.Range(0, 40).Select(row)) + "\n";

    private string In(string name) => Path.Combine(_folder.Path, name);

    private string Write(string name, string text) => _folder.Write(name, System.Text.Encoding.UTF8.GetBytes(text));
}
