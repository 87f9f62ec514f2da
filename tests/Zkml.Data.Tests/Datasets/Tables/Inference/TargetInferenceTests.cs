using System.Text;
using Zkml.Data.Datasets.Tables;
using Zkml.Data.Datasets.Tables.Inference;
using Zkml.Host;

namespace Zkml.Data.Tests.Datasets.Tables.Inference;

/// <summary>What labels are taken for.</summary>
public class TargetInferenceTests
{
    private static readonly string[] Words = ["no", "yes"];

    [Theory]
    [InlineData("")]
    [InlineData("?")]
    [InlineData("NA")]
    [InlineData("nan")]
    [InlineData("NULL")]
    [InlineData("<NA>")]
    [InlineData("#N/A")]
    [InlineData("None")]
    [InlineData("unknown")]
    [InlineData("-")]
    public void A_missing_label_is_no_class(string marker)
    {
        var understood = Understand(i => i % 8 == 3 ? marker : Words[i % 2]);
        understood.Samples.Target.ClassLabels.ShouldBe(["no", "yes"]);
        understood.Samples.Count.ShouldBe(35);
        understood.Notes.ShouldContain("5 rows without a label are skipped: lines 5, 13, 21, 29, 37");
        understood.Samples.Rows.ShouldNotContain(3);
    }

    [Theory]
    [InlineData("NA")]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("None")]
    public void A_missing_value_does_not_make_classes_of_numbers(string marker)
    {
        var understood = Understand(i => i == 3 ? marker : FormattableString.Invariant($"{i * 1.7}"));
        understood.Samples.Target.IsRegression.ShouldBeTrue();
        understood.Samples.Count.ShouldBe(39);
        understood.Samples.AllValues().ShouldAllBe(value => double.IsFinite(value));
    }

    [Fact]
    public void Labels_that_look_alike_and_are_composed_otherwise_are_named()
    {
        string[] cities = ["München", "Mu\u0308nchen", "Köln"];

        Understand(i => cities[i % 3]).Warnings.ShouldContain(warning => warning.StartsWith("the labels 'Mu\u0308nchen' have accents that are characters of their own (Unicode NFD)", StringComparison.Ordinal));
        Understand(i => cities[2 * (i % 2)]).Warnings.ShouldBeEmpty();
    }

    [Fact]
    public void A_text_among_values_is_refused_with_its_line() =>
        Should.Throw<MalformedInputException>(() => Understand(i => i == 3 ? "1,5" : FormattableString.Invariant($"{i * 1.7}"))).Message
            .ShouldContain("line 5, column 'class': '1,5' is not a finite number, as 39 cells of the column to predict are");

    [Fact]
    public void A_word_of_doubt_that_is_frequent_is_a_class_and_either_can_be_said()
    {
        string Label(int i) => i % 2 == 0 ? "none" : i % 3 == 0 ? "mild" : "severe";
        var understood = Understand(Label);
        understood.Samples.Target.ClassLabels.ShouldBe(["mild", "none", "severe"]);
        understood.Warnings.ShouldContain("the label 'none' is read as a class; if it means that the label is missing, give --missing \"none\"");
        Understand(Label, new() { MissingWords = ["none"] }).Samples.Target.ClassLabels.ShouldBe(["mild", "severe"]);

        string Rare(int i) => i == 3 ? "unknown" : Words[i % 2];
        Understand(Rare).Warnings.ShouldContain("the label 'unknown' is read as missing; if it is a class, give --class \"unknown\"");
        Understand(Rare, new() { ClassWords = ["unknown"] }).Samples.Target.ClassLabels.ShouldBe(["no", "unknown", "yes"]);
    }

    [Theory]
    [InlineData("NA")]
    [InlineData("NULL")]
    [InlineData("?")]
    public void A_marker_that_is_as_frequent_as_a_class_is_asked_about_and_can_be_said_to_be_one(string marker)
    {
        string Label(int i) => i % 3 == 0 ? marker : i % 3 == 1 ? "AS" : "EU";
        var understood = Understand(Label);
        understood.Samples.Target.ClassLabels.ShouldBe(["AS", "EU"]);
        understood.Warnings.ShouldContain($"the label '{marker}' of 14 rows is read as missing; if it is a class, give --class \"{marker}\"");
        var said = Understand(Label, new() { ClassWords = [marker] });
        said.Samples.Target.ClassLabels.ShouldBe(["AS", "EU", marker], ignoreOrder: true);
        said.Samples.Count.ShouldBe(40);
        said.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public void A_class_of_one_row_is_named_with_its_line_and_what_it_may_be()
    {
        Understand(i => i == 5 ? "setsoa" : i % 2 == 0 ? "setosa" : "versicolor").Warnings.ShouldHaveSingleItem().ShouldBe("line 7: the class 'setsoa' has 1 row only; did you mean 'setosa'?");
        Understand(i => $"{i / 2}a").Warnings.ShouldBeEmpty("two rows each");
    }

    [Fact]
    public void Classes_nearly_as_many_as_rows_are_doubted() =>
        Understand(i => $"{i % 25}a").Warnings.ShouldHaveSingleItem().ShouldBe("there are 25 classes in 40 rows; where 'class' is not the column to predict, name it with --target");

    [Theory]
    [InlineData("1 1.0 2 2.00", "1 2")]
    [InlineData("0 1 1.0 0.0", "0 1")]
    [InlineData("1.0 2.0", "1.0 2.0")]
    [InlineData("yes Yes no NO", "no yes")]
    [InlineData("True TRUE False true", "False True")]
    [InlineData("yes no Y n", "n yes")]
    [InlineData("setosa Setosa virginica", "setosa virginica")]
    [InlineData("a A b B", "A B a b")]
    [InlineData("3 20 100", "3 20 100")]
    public void Spellings_of_one_class_are_one(string spellings, string classes)
    {
        var words = spellings.Split(' ');
        // The first spelling is the most frequent one.
        var understood = Understand(i => words[i < words.Length ? i : i % 3 == 0 ? i % words.Length : 0]);
        understood.Samples.Target.ClassLabels.Length.ShouldBe(classes.Split(' ').Length);
        understood.Samples.Target.ClassLabels.Order(StringComparer.Ordinal).ShouldBe(classes.Split(' ').Select(name => understood.Samples.Target.ClassLabels.First(label => label.Equals(name, StringComparison.Ordinal) || BooleanWords.Parse(label) == BooleanWords.Parse(name) && BooleanWords.Parse(name) is not null)).Order(StringComparer.Ordinal));
        understood.Samples.AllLabels().ShouldAllBe(label => label >= 0);
    }

    [Fact]
    public void A_model_knows_its_classes_in_other_spellings_and_names_those_that_it_does_not_know()
    {
        Label(["no", "yes"], "Yes").ShouldBe(1);
        Label(["0", "1"], "1.0").ShouldBe(1);
        Label(["1", "2"], "2,0").ShouldBe(1);
        Label(["False", "True"], "yes").ShouldBe(1);
        Label(["a", "A"], "A").ShouldBe(1);
        foreach (var (labels, other) in new[] { (new[] { "no", "yes" }, "perhaps"), (["a", "b"], "A"), (["0", "1", "2"], "setosa"), (["0", "1"], "2") })
        {
            Should.Throw<MalformedInputException>(() => Label(labels, other)).Message.ShouldContain($"'{other}' is not one of the classes {string.Join(", ", labels)}");
        }
    }

    private static int Label(string[] labels, string cell) => new TableDataset("rows", Read($"x;class\n1;{cell}\n"), new("class", [.. labels])).Label(0);

    private static TableUnderstanding Understand(Func<int, string> label, TableInferenceOptions? options = null) =>
        TableInference.Understand("t.csv", Read($"x,class\n{string.Concat(Enumerable.Range(0, 40).Select(i => $"{i * 7 % 31},\"{label(i)}\"\n"))}"), options);

    private static RawTable Read(string text) => CsvFile.Read(Encoding.UTF8.GetBytes(text), "t.csv");
}
