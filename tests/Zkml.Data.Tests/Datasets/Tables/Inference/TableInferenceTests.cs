using System.Text;
using Zkml.Data.Datasets.Tables;
using Zkml.Data.Datasets.Tables.Inference;
using Zkml.Host;

namespace Zkml.Data.Tests.Datasets.Tables.Inference;

/// <summary>What columns are taken for, and what is said about it.</summary>
public class TableInferenceTests
{
    // Forty numbers of one decimal.
    private static string[] Amounts => [.. Enumerable.Range(0, 40).Select(i => FormattableString.Invariant($"{(i * 17 % 97) / 10.0:0.0}"))];

    [Theory]
    [InlineData("NULL")]
    [InlineData("null")]
    [InlineData("None")]
    [InlineData("none")]
    [InlineData("n/a")]
    [InlineData("-")]
    [InlineData("#N/A")]
    [InlineData("<NA>")]
    [InlineData("unknown")]
    [InlineData("UNKNOWN")]
    [InlineData(".")]
    [InlineData("#DIV/0!")]
    [InlineData("NaN")]
    [InlineData("")]
    [InlineData("not measured")]
    public void One_cell_without_a_number_makes_no_categories(string marker)
    {
        var understood = Understand("amount", Amounts.Select((amount, i) => i == 3 ? marker : amount));
        var column = understood.Schema.Columns[0].ShouldBeOfType<NumericColumn>();
        column.Missing.ShouldNotBeNull();
        understood.Columns[0].Missing.ShouldBe(1);
        understood.Schema.ReadFeatures(understood.Samples, [3])[0].ShouldBe(column.Missing.Value);
    }

    [Theory]
    [InlineData("inf")]
    [InlineData("-Infinity")]
    [InlineData("1,5")]
    [InlineData("1e999")]
    [InlineData("12abc")]
    [InlineData("<5")]
    public void A_cell_that_is_nearly_a_number_is_named_with_its_line(string odd) =>
        Should.Throw<MalformedInputException>(() => Understand("amount", Amounts.Select((amount, i) => i == 3 ? odd : amount))).Message
            .ShouldBe($"t.csv: line 5, column 'amount': '{odd}' is not a finite number, as the other 39 cells of the column are; correct it, or give --missing \"{odd}\" if it means that the number is missing");

    [Fact]
    public void Zeros_in_front_of_a_number_are_warned_of() =>
        Understand("amount", Amounts.Select((amount, i) => i == 3 ? "01067" : amount)).Warnings
            .ShouldContain("line 5, column 'amount': '01067' is read as a number; if the leading zeros matter, it is a code: a --schema can make its cells categories");

    [Fact]
    public void A_whole_number_that_doubles_do_not_have_is_warned_of() =>
        Understand("amount", Enumerable.Range(0, 40).Select(i => $"90071992547410{(i * 17 % 40) + 20}")).Warnings
            .ShouldContain("line 3, column 'amount': 9007199254741037 has more digits than a number holds, and is read as 9007199254741036");

    [Fact]
    public void Years_of_two_digits_are_said_to_be_of_which_centuries() =>
        Understand("born", Enumerable.Range(0, 40).Select(i => $"{i % 28 + 1}.{i % 12 + 1}.{i + 10}")).Warnings
            .ShouldContain("column 'born': its years have two digits, and are taken for 1950 to 2049; where others are meant, write four digits");

    [Fact]
    public void A_last_row_of_sums_is_warned_of()
    {
        int[] numbers = [.. Enumerable.Range(0, 39).Select(i => i * 17 % 97)];
        Understand("amount", numbers.Append(numbers.Sum()).Select(number => $"{number}")).Warnings
            .ShouldContain("line 41: the last row looks like a total of the others, since column 'amount' has the sum of the other rows; where it is one, take it out of the file");
        Understand("region", Enumerable.Range(0, 40).Select(i => i == 39 ? "Summe:" : $"{"NSEW"[i % 4]}")).Warnings
            .ShouldContain("line 41: the last row looks like a total of the others, since column 'region' says 'Summe:'; where it is one, take it out of the file");
        Understand("flag", Enumerable.Range(0, 40).Select(i => i is 7 or 39 ? "1" : "0")).Warnings.ShouldNotContain(warning => warning.Contains("total"));
    }

    [Fact]
    public void A_word_can_be_said_to_mean_that_a_number_is_missing()
    {
        var understood = Understand("amount", Amounts.Select((amount, i) => i == 3 ? "-999" : i == 5 ? "<5" : amount), new() { MissingWords = ["-999", "<5"] });
        var column = understood.Schema.Columns[0].ShouldBeOfType<NumericColumn>();
        column.Markers.ShouldBe(["-999", "<5"]);
        understood.Schema.ReadFeatures(understood.Samples, [3, 5]).ShouldBe([column.Missing!.Value, column.Missing.Value]);
    }

    [Fact]
    public void A_minus_of_the_typographer_is_one() =>
        Understand("amount", Amounts.Select((amount, i) => i == 3 ? "\u22121.5" : amount)).Columns[0].Words.ShouldStartWith("numbers from -1.5 to 9.");

    [Fact]
    public void A_few_numbers_and_a_text_that_comes_again_are_categories_with_a_word()
    {
        var understood = Understand("children", Enumerable.Range(0, 40).Select(i => i % 5 == 4 ? "3+" : $"{i % 5}"));
        understood.Schema.Columns[0].ShouldBe(new CategoricalColumn("children", ["0", "1", "2", "3", "3+"], CategoryEncoding.OneHot));
        understood.Warnings.ShouldContain("column 'children' has 32 rows with numbers and 8 rows with texts such as '3+': all are taken for categories");
    }

    [Fact]
    public void Numbers_and_many_other_texts_are_neither() =>
        Should.Throw<MalformedInputException>(() => Understand("ticket", Enumerable.Range(0, 60).Select(i => i % 3 == 0 ? $"word {(char)('a' + (i / 3))}" : $"{i * 7}"))).Message
            .ShouldContain("line 2, column 'ticket': 'word a' is not a finite number, as 40 cells of the column are; nor are 19 more, in lines 5, 8, 11, 14, 17 and 14 more: the column is neither one of numbers nor of categories");

    [Theory]
    [InlineData("Id")]
    [InlineData("index")]
    [InlineData("anything")]
    public void A_running_number_is_not_learned_from_unless_it_is_kept(string name)
    {
        string[] numbers = [.. Enumerable.Range(1, 40).Select(i => $"{i}")];
        var understood = UnderstandBeside(name, numbers);
        understood.Columns[0].ShouldBe(new(name, ColumnRole.LeftOut, $"left out: a running number; --keep \"{name}\" learns from it", 0));
        understood.Schema.Columns.ShouldNotContain(column => column.Name == name);
        UnderstandBeside(name, numbers, new() { Kept = [name] }).Schema.Columns[0].ShouldBe(new NumericColumn(name));
        UnderstandBeside(name, [.. numbers.Reverse()]).Columns[0].Role.ShouldBe(ColumnRole.LeftOut);
        UnderstandBeside(name, [.. numbers.OrderBy(number => int.Parse(number) * 17 % 41)]).Columns[0].Role.ShouldBe(ColumnRole.LeftOut, "shuffled rows keep their numbers");
    }

    [Theory]
    [InlineData("customer_id")]
    [InlineData("PassengerId")]
    [InlineData("EmployeeNumber")]
    [InlineData("Unnamed: 0")]
    public void Numbers_that_are_called_an_identifier_are_left_out_where_no_two_are_the_same(string name)
    {
        UnderstandBeside(name, [.. Enumerable.Range(1, 40).Select(i => $"{1000 + (i * i)}")]).Columns[0].Role.ShouldBe(ColumnRole.LeftOut);
        UnderstandBeside(name, [.. Enumerable.Range(1, 40).Select(i => $"{i % 30}")]).Columns[0].Role.ShouldBe(ColumnRole.Feature);
    }

    [Theory]
    [InlineData("amount")]
    [InlineData("humid")]
    [InlineData("grid")]
    public void Numbers_that_are_called_something_else_are_not(string name) =>
        UnderstandBeside(name, [.. Enumerable.Range(1, 40).Select(i => $"{1000 + (i * i)}")]).Columns[0].Role.ShouldBe(ColumnRole.Feature);

    [Fact]
    public void Texts_of_which_no_two_are_the_same_name_their_rows() =>
        UnderstandBeside("name", [.. Enumerable.Range(1, 40).Select(i => $"person {i}")]).Columns[0].Words.ShouldStartWith("left out: no two rows have the same text");

    [Fact]
    public void A_running_number_that_is_all_there_is_may_be_a_time()
    {
        var understood = Understand("ts", Enumerable.Range(0, 40).Select(i => $"{1_700_000_000 + i}"));
        understood.Schema.Columns.ShouldBe([new NumericColumn("ts")]);
        understood.Columns[0].Words.ShouldBe("numbers from 1700000000 to 1700000039");
        Understand("n", Enumerable.Range(0, 40).Select(i => $"{i}")).Warnings.ShouldHaveSingleItem().ShouldBe("column 'n' names its rows (a running number); it is used because there are no others");
    }

    [Fact]
    public void A_column_that_says_the_same_in_every_row_is_left_out()
    {
        UnderstandBeside("x", [.. Enumerable.Repeat("1.0", 40)]).Columns[0].Words.ShouldBe("left out: it is 1 in every row");
        UnderstandBeside("x", [.. Enumerable.Repeat("red", 40)]).Columns[0].Words.ShouldBe("left out: it is 'red' in every row");
        UnderstandBeside("x", [.. Enumerable.Repeat("", 40)]).Columns[0].Words.ShouldBe("left out: it is empty in every row");
    }

    [Fact]
    public void A_column_that_gives_the_answer_away_is_said()
    {
        UnderstandBeside("code", [.. Enumerable.Range(0, 40).Select(i => i % 2 == 0 ? "7" : "9")]).Warnings
            .ShouldContain("column 'code' gives away what is to be predicted: '7' is no, '9' is yes; where it is not known before, leave it out with --ignore \"code\"");
        UnderstandBeside("code", [.. Enumerable.Range(0, 40).Select(i => i % 2 == 0 || i == 1 ? "7" : "9")]).Warnings.ShouldBeEmpty();
        var values = Read($"celsius,other,price\n{string.Concat(Enumerable.Range(0, 40).Select(i => FormattableString.Invariant($"{i * i % 91},{i % 3},{(i * i % 91 * 1.8) + 32}\n")))}");
        TableInference.Understand("t", values).Warnings.ShouldHaveSingleItem().ShouldStartWith("column 'celsius' gives away what is to be predicted: it is a linear function of it");
    }

    [Theory]
    [InlineData("yes no")]
    [InlineData("True False")]
    [InlineData("Y N n y")]
    [InlineData("TRUE false True 0 1")]
    [InlineData("on off")]
    public void Yes_and_no_are_one_feature_in_any_spelling(string spellings)
    {
        var words = spellings.Split(' ');
        var understood = UnderstandBeside("flag", [.. Enumerable.Range(0, 40).Select(i => words[i * i % 7 % words.Length])]);
        understood.Schema.Columns[0].ShouldBe(new BooleanColumn("flag"));
        double[] features = [0];
        foreach (var (cell, value) in new[] { ("true", 1), ("No", 0), ("1", 1), ("f", 0) })
        {
            understood.Schema.Columns[0].TryRead(cell, features).ShouldBeNull();
            features[0].ShouldBe(value);
        }

        understood.Schema.Columns[0].TryRead("perhaps", features).ShouldNotBeNull();
        understood.Schema.Columns[0].TryRead("", features).ShouldNotBeNull();
    }

    [Fact]
    public void Dates_are_numbers_where_there_is_one_way_to_read_them()
    {
        string[] days = [.. Enumerable.Range(0, 40).Select(i => FormattableString.Invariant($"{new DateTime(2024, 1, 25).AddDays(i * i % 13):yyyy-MM-dd}"))];
        var understood = UnderstandBeside("day", days);
        understood.Schema.Columns[0].ShouldBe(new DateColumn("day", "yyyy-M-d", [DatePart.Days]));
        understood.Schema.ReadFeatures(understood.Samples, [0])[0].ShouldBe(19_747);
        UnderstandBeside("t", [.. days.Select(day => $"{day}T10:20:30Z")]).Schema.Columns[0].ShouldBeOfType<DateColumn>().Parts.ShouldBe([DatePart.Seconds]);
        UnderstandBeside("day", [.. Enumerable.Range(0, 40).Select(i => $"{(i * 7 % 25) + 1}/3/2024")]).Schema.Columns[0].ShouldBeOfType<DateColumn>().Format.ShouldBe("d/M/yyyy");
        var doubtful = UnderstandBeside("day", [.. Enumerable.Range(0, 40).Select(i => $"{(i * 5 % 11) + 1}/3/2024")]);
        doubtful.Columns[0].Words.ShouldBe("left out: dates such as '1/3/2024', which are d/M/yyyy or M/d/yyyy");
        doubtful.Warnings.ShouldHaveSingleItem().ShouldContain("unless a --schema tells which");
    }

    [Fact]
    public void Missing_texts_are_a_category_however_they_are_marked()
    {
        var understood = UnderstandBeside("colour", [.. Enumerable.Range(0, 40).Select(i => i % 9 == 0 ? "" : i % 7 == 0 ? "NA" : i % 3 == 0 ? "red" : "blue")]);
        var column = understood.Schema.Columns[0].ShouldBeOfType<CategoricalColumn>();
        column.Categories.ShouldBe(["", "blue", "red"]);
        column.FeatureNames.ShouldBe(["colour = (missing)", "colour = blue", "colour = red"]);
        double[] features = [0, 0, 0];
        column.TryRead("?", features).ShouldBeNull();
        features.ShouldBe([1, 0, 0]);
    }

    [Fact]
    public void A_number_far_from_all_others_is_named()
    {
        var understood = Understand("p", Enumerable.Range(0, 40).Select(i => i == 3 ? "1e39" : $"{i % 2}"));
        understood.Warnings.ShouldHaveSingleItem().ShouldBe("line 5, column 'p': 1e39 is far from all other numbers of the column");
        Understand("p", Enumerable.Range(0, 40).Select(i => $"{i % 7}")).Warnings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(-999, 5)]
    [InlineData(9999, 1)]
    [InlineData(-9, 2)]
    public void Nines_that_are_far_from_everything_else_are_named(int marker, int rows)
    {
        var understood = Understand("amount", Amounts.Select((amount, i) => i < rows ? $"{marker}" : amount));
        understood.Warnings.ShouldHaveSingleItem().ShouldContain($"{marker} in {(rows == 1 ? "line 2" : "lines 2, 3")}");
        understood.Warnings[0].ShouldEndWith($"is far from all other numbers; if it means that the number is missing, give --missing \"{marker}\"");
        Understand("amount", Amounts.Select((amount, i) => i < rows ? $"{marker}" : amount), new() { MissingWords = [$"{marker}"] }).Warnings.ShouldBeEmpty();
    }

    [Fact]
    public void Nines_among_numbers_of_their_kind_are_numbers()
    {
        Understand("amount", Enumerable.Range(0, 200).Select(i => $"{i % 100}")).Warnings.ShouldBeEmpty();
        Understand("amount", Enumerable.Range(0, 200).Select(i => $"{-(i % 100)}")).Warnings.ShouldBeEmpty();
        Understand("grade", Enumerable.Range(0, 40).Select(i => $"{(i % 3 == 0 ? 9 : i % 3)}")).Warnings.ShouldBeEmpty();
    }

    [Fact]
    public void An_index_of_rows_that_are_left_of_more_is_not_learned_from()
    {
        string[] index = [.. Enumerable.Range(0, 40).Select(i => $"{i * 37 % 151}")];
        UnderstandBeside("", index).Columns[0].Words.ShouldBe("left out: whole numbers of which no two are the same, in a first column without a name; --keep \"column1\" learns from it");
        UnderstandBeside("weight", index).Columns[0].Role.ShouldBe(ColumnRole.Feature, "a name makes it a number like others");
        UnderstandBeside("phone", index).Columns[0].Role.ShouldBe(ColumnRole.LeftOut);
    }

    [Fact]
    public void Numbers_in_a_form_that_is_not_read_are_not_left_out_without_a_word()
    {
        var understood = UnderstandBeside("amount", [.. Enumerable.Range(0, 40).Select(i => $"\"1,{10 + i},000\"")]);
        understood.Warnings.ShouldHaveSingleItem().ShouldBe("column 'amount' is skipped: its cells, such as '1,10,000', are not numbers as they are written; where they are meant as numbers, write them like 1234.5");
    }

    [Fact]
    public void A_missing_date_is_named_with_its_line() => UnderstandBeside("when", [.. Enumerable.Range(0, 40).Select(i => i == 3 ? "" : $"2024-01-{(i % 28) + 1:00}")])
        .Warnings.ShouldHaveSingleItem().ShouldBe("column 'when' is skipped: its date is missing in line 5, and nothing can stand in for a date; fill it in, or leave the row out");

    [Fact]
    public void A_file_of_one_column_says_how_to_name_what_stands_between_cells() => Should.Throw<MalformedInputException>(() => TableInference.Understand("t.csv", Read("a b class\n1 2 no\n3 4 yes\n"))).Message
        .ShouldBe("t.csv: header: there is only one column, 'a b class'; if cells are not separated by commas, semicolons, tabs or pipes, name the separator with --delimiter");

    [Fact]
    public void A_number_of_percents_is_not_mixed_with_one_without()
    {
        var understood = Understand("rate", Amounts.Select(amount => $"{amount}%"));
        understood.Columns[0].Words.ShouldBe("numbers from 0 to 9.5 %");
        var plain = TableDataset.Unlabelled("rows", Read("rate,class\n2.4,no\n"), "class");
        Should.Throw<MalformedInputException>(() => understood.Schema.ReadFeatures(plain, [0])).Message
            .ShouldBe("t.csv: column 'rate': its numbers have nothing beside them, and those that the model learned from had '%'");
        var other = TableDataset.Unlabelled("rows", Read("rate,class\n2.4%,no\n"), "class");
        understood.Schema.ReadFeatures(other, [0]).ShouldBe([2.4]);
    }

    private static TableUnderstanding Understand(string name, IEnumerable<string> cells, TableInferenceOptions? options = null) =>
        TableInference.Understand("t.csv", Read($"{name},class\n{string.Concat(cells.Select((cell, i) => $"\"{cell}\",{(i % 2 == 0 ? "no" : "yes")}\n"))}"), options);

    // A second column, which is learned from in any case.
    private static TableUnderstanding UnderstandBeside(string name, string[] cells, TableInferenceOptions? options = null) =>
        TableInference.Understand("t.csv", Read($"{name},other,class\n{string.Concat(cells.Select((cell, i) => $"{cell},{i * 7 % 5},{(i % 2 == 0 ? "no" : "yes")}\n"))}"), options);

    private static RawTable Read(string text) => CsvFile.Read(Encoding.UTF8.GetBytes(text), "t.csv");
}
