using System.Globalization;
using CsvHelper;
using Zkml.Data.Datasets;
using Zkml.Host;
using Zkml.Research.Results;
using Zkml.Research.Tests.Support;
using Zkml.Testing;

namespace Zkml.Research.Tests.Results;

public class ResultsTests
{
    [Fact]
    public void The_front_has_the_rows_that_no_cheaper_row_equals()
    {
        ExperimentResult[] rows = [Row("dear", 900, 0.98), Row("cheap", 100, 0.9), Row("beaten", 500, 0.89), Row("equal", 300, 0.9), Row("same-cost", 900, 0.97), Failed("failed")];

        ParetoFront.Of(rows, figures => figures.BodyConstraints).Select(row => row.Experiment).ShouldBe(["cheap", "dear"]);
    }

    [Fact]
    public void The_front_by_proving_time_counts_powers_of_two_so_that_of_equally_dear_rows_only_the_most_accurate_is_on_it()
    {
        // Their sizes differ, the powers of two that hold them do not.
        ExperimentResult[] rows = [Proven("beaten", 700, 0.97), Proven("cheap", 1000, 0.98), Proven("dear", 1_500, 0.985), Proven("dearer-and-worse", 5_000, 0.982), Row("unknown", 100, 0.99) with { Figures = Row("unknown", 100, 0.99).Figures! with { Proof = null } }];
        var results = new ResearchResults(SmallSet.Of("""[{"name": "square", "base": "square"}]"""), Split.Validation, [.. rows]);

        results.ProvingFront.Select(row => row.Experiment).ShouldBe(["cheap", "dear"]);
        results.BodyFront.ShouldContain(row => row.Experiment == "unknown");
    }

    [Fact]
    public void Every_data_set_has_a_front_of_its_own()
    {
        ExperimentResult[] rows = [Row("digits", 100, 0.98), Row("clothes", 900, 0.89) with { Dataset = "fashion-mnist" }, Row("worse-clothes", 950, 0.88) with { Dataset = "fashion-mnist" }];

        ParetoFront.Of(rows, figures => figures.BodyConstraints).Select(row => row.Experiment).ShouldBe(["digits", "clothes"]);
    }

    [Fact]
    public void Mean_and_spread_over_seeds_are_those_of_a_sample()
    {
        var summary = SeedSummary.Of([Row("a", 1, 0.96, 1), Row("a", 1, 0.98, 2), Row("b", 1, 0.5)]).ShouldHaveSingleItem();

        summary.Experiment.ShouldBe("a");
        summary.Accuracy.Mean.ShouldBe(0.97, 1e-12);
        summary.Accuracy.Deviation.ShouldBe(Math.Sqrt(2) / 100, 1e-12);
    }

    [Fact]
    public void A_row_is_read_back_as_it_was_written()
    {
        using var folder = new TemporaryDirectory();
        var path = Path.Combine(folder.Path, "row.json");
        foreach (var row in new[] { Row("a", 377, 0.9812), Row("old", 377, 0.9812) with { Figures = Row("old", 377, 0.9812).Figures! with { Proof = null } }, Failed("b"), WithoutCircuit("c") })
        {
            ResultFile.Save(row, path);

            ResultFile.Load(path).ShouldBe(row);
        }
    }

    [Theory]
    [InlineData("\"confusion\": [", "\"confusion\": [1,", "figures.confusion")]
    [InlineData("\"split\": \"validation\"", "\"split\": \"all\"", "split")]
    [InlineData("\"circuitAccuracy\": 0.9", "\"circuitAccuracy\": 9", "figures.circuitAccuracy")]
    [InlineData("\"publicVariables\": 4", "\"publicVariables\": -4", "figures.proof.publicVariables")]
    [InlineData("\"nonZerosC\": 1278", "\"nonZeros\": 1278", "nonZeros")]
    [InlineData("\"format\": \"zkml-result\"", "\"format\": \"zkml\"", "delete the file")]
    public void A_spoilt_row_is_refused_with_its_place(string text, string spoilt, string place)
    {
        using var folder = new TemporaryDirectory();
        var path = Path.Combine(folder.Path, "row.json");
        ResultFile.Save(Row("a", 377, 0.9), path);
        var written = File.ReadAllText(path);
        written.ShouldContain(text);
        File.WriteAllText(path, written.Replace(text, spoilt));

        Should.Throw<MalformedInputException>(() => ResultFile.Load(path)).Message.ShouldContain(place);
    }

    [Fact]
    public void The_CSV_file_is_read_back_by_a_reader_of_CSV_cell_by_cell()
    {
        using var csv = new CsvReader(new StringReader(ResultsCsv.Write(Results())), CultureInfo.InvariantCulture);
        var rows = csv.GetRecords<dynamic>().Select(row => (IDictionary<string, object>)row).ToArray();

        rows.Length.ShouldBe(2);
        rows[0]["model"].ShouldBe("a model, \"quoted\" | and piped");
        rows[0]["circuit_accuracy"].ShouldBe("0.98");
        rows[0]["body_constraints"].ShouldBe("404");
        rows[0]["srs_degree"].ShouldBe("2048");
        rows[0]["proving_seconds"].ShouldBe("0.42");
        rows[0]["split"].ShouldBe("validation");
        rows[0]["published_weights"].ShouldBe("1028");
        rows[1]["failure"].ShouldBe("too wide");
        rows[1]["circuit_accuracy"].ShouldBe("");
    }

    [Fact]
    public void The_Markdown_tables_keep_their_columns_whatever_a_text_has()
    {
        var text = ResultsMarkdown.Write(Results());

        text.ShouldContain("validation");
        text.ShouldContain("**square**");
        text.ShouldContain("97.02 %");
        text.ShouldContain("## By proving time");
        text.ShouldContain("| square | 1 | 0.42 s | 98.00 % | 711 | 712 | 1,272 | 1,279 | 1,278 | 2,048 | 1,000 |");
        text.ShouldContain("failed: too wide");
        foreach (var table in text.Split("\n\n").Where(part => part.StartsWith('|')))
        {
            table.Trim().Split('\n').Select(line => line.Replace("\\|", "").Count(character => character == '|')).Distinct().ShouldHaveSingleItem();
        }
    }

    [Fact]
    public void A_row_without_a_circuit_says_so_and_is_on_no_front()
    {
        ExperimentResult[] rows = [Row("square", 404, 0.9), WithoutCircuit("machine")];
        var set = SmallSet.Of("""[{"name": "square", "base": "square"}, {"name": "machine", "base": "square", "published": {"source": "a", "accuracy": 0.9583, "weights": 7139, "difference": "b"}}]""");
        var results = new ResearchResults(set, Split.Validation, [.. rows]);

        results.BodyFront.ShouldHaveSingleItem().Experiment.ShouldBe("square");
        var markdown = ResultsMarkdown.Write(results);
        markdown.ShouldContain("| machine | 1 | 95.00 % |");
        markdown.ShouldContain("7 support vectors, no circuit");
        markdown.ShouldContain("| machine | 1 | 95.83 % | 95.00 % in floating point | 7,139 |");
        ResultsCsv.Write(results).ShouldContain("0.95");
    }

    private static ExperimentResult WithoutCircuit(string name) => Failed(name) with { Failure = null, Machine = new(20, 0.95, [3, 4], 1.5, new(2, [9, 1, 0, 10])) };

    private static ResearchResults Results() => new(
        SmallSet.Of(
            """
            [
              {"name": "square", "base": "square", "published": {"source": "6_presentation, cell 43", "accuracy": 0.9702, "weights": 1028, "difference": "other | features"}},
              {"name": "tree", "base": "tree"}
            ]
            """),
        Split.Validation,
        [Row("square", 404, 0.98), Failed("tree")]);

    private static ExperimentResult Failed(string name) => new("key", "tool", name, "tree", "a tree", "mnist", 1, Split.Validation, Failure: "too wide");

    private static ExperimentResult Proven(string name, int rows, double accuracy) =>
        Row(name, 900, accuracy) is { Figures: { } figures } row ? row with { Figures = figures with { Proof = new(rows, rows, 4, 1_000, 1_000, 1_000) } } : throw new InvalidOperationException();

    private static ExperimentResult Row(string name, long body, double accuracy, int seed = 1) => new(
        "key",
        "tool",
        name,
        "square",
        "a model, \"quoted\" | and piped",
        "mnist",
        seed,
        Split.Validation,
        new(6000, 0.981, accuracy, accuracy, 0, 1000, body, 12_400, new(30_000, 40_000, 16_000), 2_000, 60_000, 12.5, "everything", new(2, [3, 1, 0, 2]), new(711, 712, 4, 1_272, 1_279, 1_278)));
}
