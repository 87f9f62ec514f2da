using System.Xml.Linq;
using Zkml.Cli.Tests.Support;
using Zkml.Testing;

namespace Zkml.Cli.Tests.Html;

public sealed class ModelPageTests(FlowerTable flowers) : IClassFixture<FlowerTable>
{
    [Fact]
    public void The_page_draws_the_tree_that_the_terminal_draws_in_the_units_of_the_data()
    {
        var terminal = CommandRun.Of("inspect", flowers.Model, "--html", flowers.In("flowers.html"), "--quiet").ShouldSucceed().Output;
        var texts = Texts(File.ReadAllText(flowers.In("flowers.html")));
        foreach (var words in new[] { "petal width <= 0.8?", "setosa", "100 %", "yes", "no" })
        {
            terminal.ShouldContain(words);
            texts.ShouldContain(words);
        }

        texts.Count(text => text is "setosa" or "versicolor" or "virginica").ShouldBe(terminal.Split('\n').Count(line => line.Contains(" %)")));
    }

    [Fact]
    public void The_page_is_one_file_that_asks_no_server_runs_no_script_and_is_dark_where_the_reader_likes_it()
    {
        CommandRun.Of("inspect", flowers.Model, "--html", flowers.In("flowers.html")).ShouldSucceed();
        var page = File.ReadAllText(flowers.In("flowers.html"));
        page.ShouldStartWith("<!DOCTYPE html>");
        page.Replace("http://www.w3.org/", "").ShouldNotContain("http");
        foreach (var request in new[] { "<script", "<link", "<img", "<iframe", "@import", "url(" })
        {
            page.ShouldNotContain(request);
        }

        page.ShouldContain("prefers-color-scheme: dark");
    }

    [Fact]
    public void Names_in_files_are_text_on_the_page_whatever_they_look_like()
    {
        File.WriteAllText(flowers.In("odd.csv"), "\"<script>alert(1)</script>\",\"\\N &lt; \"\"x\"\"\",kind\n0,5,</text><script>alert(2)</script>\n1,5,<b>\n1,9,{{Style}}\n");
        File.WriteAllText(flowers.In("odd.json"), """{"format": "zkml-trees", "version": 1, "name": "odd", "description": "<script>alert(3)</script>", "dataset": "csv", "tree": {}}""");
        CommandRun.Of("train", "--config", flowers.In("odd.json"), "--dataset", flowers.In("odd.csv"), "--target", "kind", "--out", flowers.In("odd.model.json")).ShouldSucceed();
        CommandRun.Of("inspect", flowers.In("odd.model.json"), "--html", flowers.In("odd.html")).ShouldSucceed();
        var page = File.ReadAllText(flowers.In("odd.html"));
        page.ShouldNotContain("<script");
        page.ShouldNotContain("<b>");
        page.ShouldContain("&lt;script&gt;alert(3)&lt;/script&gt;");
        var texts = Texts(page);
        texts.ShouldContain("<script>alert(1)</script> <= 0.5?");
        texts.ShouldContain("</text><script>alert(2)</script>");
        texts.ShouldContain("{{Style}}");
        texts.ShouldContain(text => text.StartsWith("""\N &lt; "x" <="""));
    }

    [Fact]
    public void A_large_tree_is_drawn_to_a_depth_and_what_is_left_out_is_said()
    {
        var rows = Enumerable.Range(0, 800).Select(row => $"{row},{(row * 7919 % 13) % 2}");
        File.WriteAllText(flowers.In("large.csv"), $"x,parity\n{string.Join('\n', rows)}\n");
        File.WriteAllText(flowers.In("large.json"), """{"format": "zkml-trees", "version": 1, "name": "large", "description": "Parity.", "dataset": "csv", "forest": {"trees": 12}}""");
        CommandRun.Of("train", "--config", flowers.In("large.json"), "--dataset", flowers.In("large.csv"), "--target", "parity", "--out", flowers.In("large.model.json")).ShouldSucceed();
        CommandRun.Of("inspect", flowers.In("large.model.json"), "--html", flowers.In("large.html")).ShouldSucceed();
        var page = File.ReadAllText(flowers.In("large.html"));
        Drawings(page).Count.ShouldBe(10);
        page.ShouldContain("; drawn to depth ");
        page.ShouldContain("and 2 more trees; ");
        Texts(page).ShouldContain(text => text.StartsWith("… ") && text.EndsWith(" more splits"));
    }

    [Fact]
    public void The_page_of_a_network_has_its_layers_and_an_image_of_each_neurons_weights()
    {
        CommandRun.Of("inspect", "square", "--html", flowers.In("square.html")).ShouldSucceed();
        var page = File.ReadAllText(flowers.In("square.html"));
        page.ShouldContain("196 → 96");
        page.ShouldContain("96 of 96 neurons");
        var drawings = Drawings(page);
        drawings.Count.ShouldBe(96);
        drawings.Sum(drawing => drawing.Elements("rect").Count()).ShouldBe(1_486);
    }

    [Fact]
    public void Without_Node_trees_are_not_drawn_on_a_page_and_it_is_said_what_to_install()
    {
        using var empty = new TemporaryDirectory();
        var page = Path.Combine(empty.Path, "page.html");
        CommandProcess.Run(new() { ["PATH"] = empty.Path }, "inspect", flowers.Model, "--html", page).ShouldBeRefused(3, "Node.js was not found", "https://nodejs.org");
        File.Exists(page).ShouldBeFalse();
    }

    [Fact]
    public void A_page_in_a_folder_that_is_not_there_is_refused_before_any_work() =>
        CommandRun.Of("inspect", flowers.Model, "--html", flowers.In(Path.Combine("nowhere", "page.html"))).ShouldBeRefused(2, "--html", "the directory", "does not exist");

    /// <summary>The texts in the drawings, as a browser shows them.</summary>
    private static string[] Texts(string page) =>
        [.. Drawings(page).SelectMany(drawing => drawing.Descendants().Where(element => element.Name.LocalName == "text").Select(text => text.Value.Trim().Replace('\u00a0', ' ')))];

    /// <summary>The SVG elements, which are well-formed XML in this page.</summary>
    private static List<XElement> Drawings(string page)
    {
        var drawings = new List<XElement>();
        for (var start = page.IndexOf("<svg", StringComparison.Ordinal); start >= 0; start = page.IndexOf("<svg", start + 1, StringComparison.Ordinal))
        {
            drawings.Add(XElement.Parse(page[start..(page.IndexOf("</svg>", start, StringComparison.Ordinal) + "</svg>".Length)]));
        }

        return drawings;
    }
}
