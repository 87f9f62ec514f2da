using System.Xml.Linq;
using Zkml.Cli.Tests.Support;
using Zkml.Models.ModelFiles;
using Zkml.Testing;
using Zkml.Transpiling;

namespace Zkml.Cli.Tests.Commands;

public sealed class ResearchCommandTests(SmallResearch research) : IClassFixture<SmallResearch>
{
    [Fact]
    public void Every_experiment_is_a_row_of_the_result_with_what_zkml_evaluate_and_inspect_say_of_its_model()
    {
        var json = research.First.ShouldSucceed().Json;

        json["split"]!.GetValue<string>().ShouldBe("validation");
        json["rows"]!.AsArray().Select(row => row!["experiment"]!.GetValue<string>()).ShouldBe(["tree", "square"]);
        var models = Directory.GetFiles(Path.Combine(research.Out, "models")).Select(path => CommandRun.Of("inspect", path, "--json").ShouldSucceed().Json).ToDictionary(model => model["model"]!.GetValue<string>());
        foreach (var row in json["rows"]!.AsArray())
        {
            var model = models[row!["experiment"]!.GetValue<string>()];
            row["constraints"]!["body"]!.GetValue<int>().ShouldBe(model["constraints"]!["body"]!.GetValue<int>());
            row["weights"]!["nonzero"]!.GetValue<int>().ShouldBe(model["weights"]!["nonzero"]!.GetValue<int>());
            row["covers"]!.GetValue<string>().ShouldBe(model["covers"]!.GetValue<string>());
            row["direct"]!["provingSeconds"]!.GetValue<double>().ShouldBeGreaterThan(0.2);
            row["samples"]!.GetValue<int>().ShouldBe(6_000);
            row["disagreements"]!.GetValue<int>().ShouldBe(0);
        }
    }

    [Fact]
    public void A_rows_price_and_sizes_are_those_of_the_system_that_is_proven()
    {
        foreach (var row in research.First.ShouldSucceed().Json["rows"]!.AsArray())
        {
            var model = Directory.GetFiles(Path.Combine(research.Out, "models")).Select(path => ModelFile.Load(path)).Single(model => model.Name == row!["experiment"]!.GetValue<string>());
            var price = DirectTranspiler.Transpile(model, new("experiment")).Emission.Emission.Price;
            var direct = row!["direct"]!;
            direct["constraints"]!.GetValue<long>().ShouldBe(price.Constraints);
            direct["variables"]!.GetValue<long>().ShouldBe(price.Variables);
            direct["nonzeros"]!["a"]!.GetValue<long>().ShouldBe(price.NonZerosA);
            direct["srs"]!["degree"]!.GetValue<long>().ShouldBe(price.SrsDegree);
            direct["provingSeconds"]!.GetValue<double>().ShouldBe(price.ProcessorSeconds(1));
        }
    }

    [Fact]
    public void The_front_by_proving_time_is_in_the_result_and_in_the_tables()
    {
        var json = research.First.ShouldSucceed().Json;
        var front = json["provingFront"]!.AsArray().Select(row => row!["experiment"]!.GetValue<string>()).ToArray();

        front.ShouldNotBeEmpty();
        var rows = json["rows"]!.AsArray().ToDictionary(row => row!["experiment"]!.GetValue<string>(), row => (Seconds: row!["direct"]!["provingSeconds"]!.GetValue<double>(), Accuracy: row["accuracy"]!["circuit"]!.GetValue<double>()));
        foreach (var name in rows.Keys)
        {
            var beaten = rows.Values.Any(other => other != rows[name] && other.Seconds <= rows[name].Seconds && other.Accuracy >= rows[name].Accuracy);
            front.Contains(name).ShouldBe(!beaten, name);
        }

        var table = research.Read("results.md").Split("## By proving time")[1];
        foreach (var name in front)
        {
            table.ShouldContain($"| {name} | 1 | {rows[name].Seconds:F2} s |");
        }
    }

    [Fact]
    public void Progress_is_a_line_a_finished_row() => research.First.Error.Split('\n').Count(line => line.Contains("/2") && line.Contains("trained in")).ShouldBe(2);

    [Fact]
    public void Started_again_nothing_is_trained_and_the_files_are_the_same()
    {
        var (csv, markdown, page) = (research.Read("results.csv"), research.Read("results.md"), research.Read("report.html"));

        var again = CommandRun.Of("research", "--set", research.Set, "--out", research.Out, "--json").ShouldSucceed();

        again.Error.ShouldNotContain("trained in");
        again.Json["rows"]!.ToJsonString().ShouldBe(research.First.Json["rows"]!.ToJsonString());
        (research.Read("results.csv"), research.Read("results.md"), research.Read("report.html")).ShouldBe((csv, markdown, page));
    }

    [Fact]
    public void The_page_is_one_file_that_asks_no_server_runs_no_script_and_is_dark_where_the_reader_likes_it()
    {
        var page = research.Read("report.html");

        page.ShouldStartWith("<!DOCTYPE html>");
        page.Replace("http://www.w3.org/", "").ShouldNotContain("http");
        foreach (var request in new[] { "<script", "<link", "<img", "<iframe", "@import", "<b>", "<small>" })
        {
            page.ShouldNotContain(request);
        }

        page.ShouldContain("prefers-color-scheme: dark");
        page.ShouldContain("Two &lt;small&gt; ones.");
    }

    [Fact]
    public void The_page_has_four_plots_whose_points_say_what_they_are_and_a_close_look_at_the_best_rows()
    {
        var page = research.Read("report.html");
        var rows = research.First.Json["rows"]!.AsArray();

        page.Split("<figure class=\"plot\"").Length.ShouldBe(5);
        foreach (var row in rows)
        {
            page.Split($"<title>{row!["experiment"]}, seed 1: ").Length.ShouldBe(5);
        }

        page.ShouldMatch(@"\d+ of \d+ neurons");
        page.ShouldContain("samples are misclassified; the first 48 are shown");
        page.Split("M").Length.ShouldBeGreaterThan(1_000);
    }

    [Theory]
    [InlineData("front.svg", "body constraints")]
    [InlineData("proving.svg", "seconds of processor time")]
    public void The_tables_show_the_plots_of_both_fronts_which_are_files_of_their_own_with_their_own_colours(string file, string axis)
    {
        research.Read("results.md").ShouldContain($"]({file})");

        var plot = XElement.Parse(research.Read(file));

        plot.Value.ShouldContain(axis);

        plot.Name.ShouldBe(XName.Get("svg", "http://www.w3.org/2000/svg"));
        plot.Elements().First().Value.ShouldContain("prefers-color-scheme: dark");
        plot.Descendants(plot.Name.Namespace + "title").Count(title => title.Value.Contains(", seed 1: ")).ShouldBe(2);
    }

    [Fact]
    public void A_set_that_is_not_there_is_refused_with_those_that_there_are() => CommandRun.Of("research", "--set", "slow").ShouldBeRefused(2, "'slow'", "quick, frontier, original, presets, proving");

    [Fact]
    public void A_set_file_that_is_not_there_is_refused() => CommandRun.Of("research", "--set", "nowhere.json").ShouldBeRefused(2, "nowhere.json", "missing");

    [Fact]
    public void Without_Node_for_the_plots_it_is_said_what_to_install_before_anything_is_trained()
    {
        using var empty = new TemporaryDirectory();
        CommandProcess.Run(new() { ["PATH"] = empty.Path }, "research", "--set", research.Set, "--out", research.Out + "-3").ShouldBeRefused(3, "Node.js was not found", "https://nodejs.org");
        Directory.Exists(research.Out + "-3").ShouldBeFalse();
    }

    [Fact]
    public void Too_little_memory_is_refused_before_anything_is_trained() =>
        CommandRun.Of("research", "--set", research.Set, "--out", research.Out + "-2", "--memory", "10", "--quiet").ShouldBeRefused(2, "tree: takes about", "10 MB are allowed");
}
