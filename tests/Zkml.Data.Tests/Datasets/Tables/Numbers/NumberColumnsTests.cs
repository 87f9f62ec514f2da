using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Zkml.Data.Datasets.Tables;
using Zkml.Data.Datasets.Tables.Csv;
using Zkml.Data.Datasets.Tables.Numbers;
using Zkml.Host;

namespace Zkml.Data.Tests.Datasets.Tables.Numbers;

/// <summary>Numbers as people write them become numbers as programs do, or are refused.</summary>
public class NumberColumnsTests
{
    [Theory]
    [InlineData("1,5 0,25 12", "1.5 0.25 12")]
    [InlineData("1.234,5 12,25 999", "1234.5 12.25 999")]
    [InlineData("1,234.5 1,234,567 999", "1234.5 1234567 999")]
    [InlineData("1\u00a0234,5 1\u202f234\u202f567,0 3", "1234.5 1234567 3")]
    [InlineData("1'234.5 1\u2019234\u2019567 3", "1234.5 1234567 3")]
    [InlineData("2.4% 7% 0%", "2.4 7 0")]
    [InlineData("2,4\u00a0% 7,25\u00a0% -3\u00a0%", "2.4 7.25 -3")]
    [InlineData("$1,234.50 -$7 $0.25", "1234.5 -7 0.25")]
    [InlineData("5\u20ac 7\u20ac 12\u20ac", "5 7 12")]
    [InlineData("CHF5 CHF7 12CHF", "5 7 12")]
    [InlineData("-1,5 +2,5 \u22123,5", "-1.5 2.5 -3.5")]
    [InlineData("1e-3 2.5E4 7", "1e-3 2.5E4 7")]
    public void A_column_written_in_one_way_becomes_plain(string written, string plain) =>
        Read($"x|class\n{string.Concat(written.Split(' ').Select(cell => $"{cell}|a\n"))}").Cells.Where((_, i) => i % 2 == 0).ShouldBe(plain.Split(' '));

    [Fact]
    public void Texts_stay_what_they_are()
    {
        string[] texts = ["A11", "A12", "1st", "2nd", "10-20", "2024-01-02", "1.2.3", "12:30", "192.168.1.1", "3+", "kr", "%", "1,2,3"];
        Read($"x|class\n{string.Concat(texts.Select(cell => $"{cell}|a\n"))}").Cells.Where((_, i) => i % 2 == 0).ShouldBe(texts);
    }

    [Fact]
    public void Other_columns_decide_what_a_point_or_a_comma_is()
    {
        Read("x;y\n1.234;0,5\n2.000;1,5\n").Cells.ShouldBe(["1234", "0.5", "2000", "1.5"]);
        Read("x;y\n1.234;0.5\n2.000;1.5\n").Cells.ShouldBe(["1.234", "0.5", "2.000", "1.5"]);
        Read("x,y\n\"1,234\",0.5\n\"2,000\",1.5\n").Cells.ShouldBe(["1234", "0.5", "2000", "1.5"]);
        Read("x,y\n\"1,234\",\"0,5\"\n\"2,000\",\"1,5\"\n").Cells.ShouldBe(["1.234", "0.5", "2", "1.5"]);
        Read("x;y\n1,234;a\n2,000;b\n").Cells[0].ShouldBe("1.234", "semicolons stand between cells where commas are for decimals");
    }

    [Fact]
    public void Where_nothing_decides_a_person_must()
    {
        const string text = "x,class\n\"1,234\",a\n\"2,000\",b\n";
        Should.Throw<MalformedInputException>(() => Read(text)).Message.ShouldBe("t.csv: column 'x': numbers such as '1,234' can be read with a decimal point or a decimal comma; say --decimal point or --decimal comma");
        Read(text, new() { Decimal = DecimalSign.Comma }).Cells[0].ShouldBe("1.234");
        Read(text, new() { Decimal = DecimalSign.Point }).Cells[0].ShouldBe("1234");
        Read(text, new() { LikelyDecimal = DecimalSign.Comma }).Cells[0].ShouldBe("1.234");
        Read("x,y\n\"1,234\",0.5\n", new() { LikelyDecimal = DecimalSign.Comma }).Cells[0].ShouldBe("1234", "the file itself knows better than a model");
    }

    [Theory]
    [InlineData("1,5 2,5 3.5 4,5", "line 4, column 'x': '3.5' is written otherwise than the other numbers of the column, such as '1,5'")]
    [InlineData("5% 7% 3 9%", "line 4, column 'x': '3' is written otherwise")]
    public void A_number_that_is_written_otherwise_is_refused_with_its_line(string written, string problem) =>
        Should.Throw<MalformedInputException>(() => Read($"x|class\n{string.Concat(written.Split(' ').Select(cell => $"{cell}|a\n"))}")).Message.ShouldContain(problem);

    [Fact]
    public void What_was_written_is_said()
    {
        var table = Read("x;y\n1.234,5;5%\n2,5;7%\n");
        table.Notes.ShouldBe(["the numbers of column 'x' are written with decimal commas and with points between thousands", "the numbers of column 'y' are written with '%'"]);
        table.Signs.ShouldBe([null, "%"]);
        table.Decimal.ShouldBe(DecimalSign.Comma);
    }

    [Fact]
    public void Every_number_survives_every_notation() => Prop.ForAll<NormalFloat, int>((number, choice) =>
    {
        var value = Math.Round(number.Get, 3);
        var notation = NumberNotation.All[Math.Abs(choice % NumberNotation.All.Length)];
        var culture = (System.Globalization.CultureInfo)System.Globalization.CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = notation.Decimal == DecimalSign.Point ? "." : ",";
        culture.NumberFormat.NumberGroupSeparator = notation.Group is { } group ? $"{group}" : "";
        var written = Math.Abs(value) < 1e12 ? value.ToString("N3", culture) : "0";
        return notation.TryParse(written, out var read) && (read == value || Math.Abs(value) >= 1e12);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("2.4 kg", "10 kg", "kg", "2.4 10")]
    [InlineData("21°C", "-3.5°C", "°C", "21 -3.5")]
    [InlineData("1.250,5 km/h", "3,25 km/h", "km/h", "1250.5 3.25")]
    [InlineData("5cm", "12cm", "cm", "5 12")]
    [InlineData("5 m", "12 m", "m", "5 12")]
    public void A_unit_behind_every_number_is_taken_off(string first, string second, string unit, string numbers)
    {
        var table = CsvFile.Read(System.Text.Encoding.UTF8.GetBytes($"x;class\n{first};no\n{second};yes\n"), "t.csv");
        table.Sign(0).ShouldBe(unit);
        table.Cells.Where((_, i) => i % 2 == 0).ShouldBe(numbers.Split(' '));
    }

    [Theory]
    [InlineData("5a", "6a")]
    [InlineData("1st", "2nd")]
    [InlineData("4th", "5th")]
    [InlineData("10 am", "11 am")]
    [InlineData("2.4 kg", "900 g")]
    [InlineData("A1", "A2")]
    public void What_is_no_unit_of_all_numbers_is_a_text(string first, string second) =>
        CsvFile.Read(System.Text.Encoding.UTF8.GetBytes($"x,class\n{first},no\n{second},yes\n"), "t.csv").Cells.Where((_, i) => i % 2 == 0).ShouldBe([first, second]);

    [Fact]
    public void Whole_numbers_below_a_thousand_tell_thousands_from_decimals()
    {
        Cells("x,class\n\"1,700\",no\n400,yes\n").ShouldBe(["1700", "400"]);
        Cells("x,class\n\"0,125\",no\n\"1,250\",yes\n").ShouldBe(["0.125", "1.25"], "no thousands begin with a zero");
        Should.Throw<MalformedInputException>(() => Cells("x,class\n\"1,700\",no\n\"2,400\",yes\n")).Message.ShouldContain("say --decimal point or --decimal comma");
    }

    [Fact]
    public void Points_beside_whole_numbers_may_stand_between_thousands()
    {
        Cells("x;class\n7.116;no\n979;yes\n").ShouldBe(["7116", "979"], "semicolons leave the comma to the numbers");
        Should.Throw<MalformedInputException>(() => Cells("x,class\n7.116,no\n979,yes\n")).Message.ShouldContain("say --decimal point or --decimal comma");
        Cells("x,class\n7.116,no\n0.979,yes\n").ShouldBe(["7.116", "0.979"], "no thousands begin with a zero");
        Cells("x,class\n7.25,no\n7.116,no\n979,yes\n").ShouldBe(["7.25", "7.116", "979"], "thousands have three digits");
    }

    [Theory]
    [InlineData("x;class\n7.116;no\n979;yes\n", DecimalSign.Comma)]
    [InlineData("x;class\n7.116;no\n1.979;yes\n", DecimalSign.Point)]
    public void How_a_doubtful_column_was_read_is_kept_for_later_files(string text, DecimalSign read) => Read(text).Decimal.ShouldBe(read);

    private static IEnumerable<string> Cells(string text) => CsvFile.Read(System.Text.Encoding.UTF8.GetBytes(text), "t.csv").Cells.Where((_, i) => i % 2 == 0);

    private static RawTable Read(string text, CsvOptions? options = null) => CsvFile.Read(Encoding.UTF8.GetBytes(text), "t.csv", options);
}
