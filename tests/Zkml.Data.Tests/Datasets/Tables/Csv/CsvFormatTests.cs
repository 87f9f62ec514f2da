using System.Text;
using Zkml.Data.Datasets.Tables;
using Zkml.Data.Datasets.Tables.Csv;
using Zkml.Host;

namespace Zkml.Data.Tests.Datasets.Tables.Csv;

/// <summary>Files as spreadsheets, statistics programs and scripts write them.</summary>
public class CsvFormatTests
{
    static CsvFormatTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    public void What_stands_between_cells_is_found(char delimiter)
    {
        var table = Read("amount,colour,class\n2.4,red,no\n7.2,\"green\",yes\n".Replace(',', delimiter));
        table.Header.ShouldBe(["amount", "colour", "class"]);
        table.Cells.ShouldBe(["2.4", "red", "no", "7.2", "green", "yes"]);
        table.Format!.Delimiter.ShouldBe(delimiter);
    }

    [Fact]
    public void A_delimiter_inside_texts_or_numbers_is_none()
    {
        Read("text,value\n\"a; b\",1\nc; d,2\n").Header.ShouldBe(["text", "value"]);
        Read("x;y;class\n1,5;2,5;no\n3,5;4,5;yes\n").Header.ShouldBe(["x", "y", "class"]);
        Read("1,5;2,5\n3,5;4,5\n", new() { HasHeader = false }).Cells.ShouldBe(["1.5", "2.5", "3.5", "4.5"]);
        Read("a|b\n\"1,2;3\"|4\n\"1,2;3\"|4\n").Cells.ShouldBe(["1,2;3", "4", "1,2;3", "4"]);
    }

    [Fact]
    public void A_delimiter_can_be_said() => Read("a^b\n1^2\n", new() { Delimiter = Delimiters.Parse("^") }).Cells.ShouldBe(["1", "2"]);

    [Theory]
    [InlineData("sep=;\na;b\n1;2\n")]
    [InlineData("\"sep=;\"\r\na;b\r\n1;2\r\n")]
    [InlineData("SEP=;\n\na;b\n1;2\n")]
    [InlineData("sep=\\t\na\tb\n1\t2\n")]
    public void A_line_that_states_the_delimiter_is_no_header(string text)
    {
        var table = Read(text);
        table.Header.ShouldBe(["a", "b"]);
        table.Cells.ShouldBe(["1", "2"]);
        table.Lines.ShouldBe([text.Split('\n').Length - 1]);
    }

    [Fact]
    public void Text_is_read_in_the_encodings_that_there_are()
    {
        const string text = "größe,class\n1,ä\n2,b\n";
        foreach (var encoding in new[] { new UTF8Encoding(false), new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode, new UnicodeEncoding(false, byteOrderMark: false), new UnicodeEncoding(true, byteOrderMark: false), Encoding.UTF32 })
        {
            var table = CsvFile.Read([.. encoding.Preamble, .. encoding.GetBytes(text)], "t.csv");
            table.Header.ShouldBe(["größe", "class"], encoding.ToString());
            table.Cells.ShouldBe(["1", "ä", "2", "b"]);
            table.Notes.ShouldBeEmpty();
        }
    }

    [Fact]
    public void What_is_not_UTF_8_is_read_as_Windows_1252_with_a_word()
    {
        var table = CsvFile.Read(Encoding.GetEncoding(1252).GetBytes("price,class\n1,\u20ac\n2,größer\n"), "t.csv");
        table.Cells.ShouldBe(["1", "\u20ac", "2", "größer"]);
        table.Notes.ShouldHaveSingleItem().ShouldStartWith("line 2 is not UTF-8: the file was read as Windows-1252");
    }

    [Fact]
    public void What_is_no_text_is_refused_as_what_it_is()
    {
        Problem([.. "PK\u0003\u0004"u8, 1, 2, 3]).ShouldContain("save the sheet as CSV");
        Problem([1, 2, 0, 3, 4, 0, 0]).ShouldContain("byte 2: it is not a text");
        Problem([(byte)'a', (byte)'\n', 0x81, (byte)'\n']).ShouldContain("line 2: the text is neither UTF-8 nor UTF-16 nor Windows-1252");
    }

    [Fact]
    public void Rows_and_columns_without_any_cell_are_none()
    {
        var table = Read("a,b,,\n1,2,,\n3,4,,\n,,,\n,,,\n");
        table.Header.ShouldBe(["a", "b"]);
        table.Cells.ShouldBe(["1", "2", "3", "4"]);
        table.Notes.ShouldHaveSingleItem().ShouldBe("2 rows without any cell at the end are left out");
        Read("a,b\n,\n1,2\n,\n").Cells.ShouldBe(["", "", "1", "2"], "a row of which nothing is known is one");
        Read("a,b\n,\n").RowCount.ShouldBe(1);
        Read("a,b\n1,2,\n3,4,\n").Cells.ShouldBe(["1", "2", "3", "4"], "each row ends in a delimiter");
        Should.Throw<MalformedInputException>(() => Read("a,b\n1,2,\n3,4,5\n")).Message.ShouldBe("t.csv: line 3: there are 3 cells; the header has 2");
    }

    [Theory]
    [InlineData("a,b,\n1,2\n3,4\n")]
    [InlineData("a,b,,\n1,2\n3,4,\n")]
    [InlineData("a,b\n1,2,,\n3,4,,\n")]
    [InlineData("a,b\n1,2,\n3,4\n")]
    [InlineData("# x\na,b,\n1,2\n# y\n3,4\n")]
    public void Delimiters_that_end_some_lines_cut_no_cells(string text)
    {
        var table = Read(text);
        table.Header.ShouldBe(["a", "b"]);
        table.Cells.ShouldBe(["1", "2", "3", "4"]);
    }

    [Fact]
    public void A_header_in_the_middle_that_has_another_order_is_refused()
    {
        Should.Throw<MalformedInputException>(() => Read("a,b,c\n1,2,x\nb,a,c\n2,1,x\n")).Message
            .ShouldContain("line 3: the header's names stand here again in another order");
        Read("a,b\nb,b\na,c\n", new() { HasHeader = true }).RowCount.ShouldBe(2, "texts that are names, too, are texts");
        Read("x,y\ny,x\n", new() { HasHeader = false }).RowCount.ShouldBe(2);
    }

    [Fact]
    public void A_header_in_the_middle_is_no_row()
    {
        var table = Read("a,b\n1,x\na,b\n2,y\na,b\n");
        table.Cells.ShouldBe(["1", "x", "2", "y"]);
        table.Lines.ShouldBe([2, 4]);
        table.Notes.ShouldHaveSingleItem().ShouldBe("2 rows repeat the header and are left out: lines 3, 5");
        Read("1,x\n2,y\n1,x\n", new() { HasHeader = false }).RowCount.ShouldBe(3, "two rows may be equal");
        Should.Throw<MalformedInputException>(() => Read("a,b\na,b\n", new() { HasHeader = true })).Message.ShouldContain("no rows after the header");
    }

    [Theory]
    [InlineData("Sales 2024\na,b,c\n1,2,3\n", "t.csv: line 2: there are 3 cells, and line 1 has one, 'Sales 2024'; where that is a title or a comment, delete it, or begin it with #")]
    [InlineData("// by hand\na,b,c\n1,2,3\n", "line 1 has one, '// by hand'")]
    [InlineData("Sales 2024,,\na,b,c\n1,2,3\n", "t.csv: line 1: it names one of 3 columns, 'Sales 2024'; where it is a title, delete it, or begin it with #, and say --header where it is the header")]
    public void A_title_is_no_header(string text, string message)
    {
        Should.Throw<MalformedInputException>(() => Read(text)).Message.ShouldContain(message);
        Read("Sales 2024,,\n1,2,3\n", new() { HasHeader = true }).Header.ShouldBe(["Sales 2024", "column2", "column3"]);
    }

    [Fact]
    public void A_column_with_cells_but_without_a_name_is_called_by_its_place()
    {
        var table = Read(",amount,class\n0,2.4,no\n1,7.2,yes\n");
        table.Header.ShouldBe(["column1", "amount", "class"]);
        table.Notes.ShouldHaveSingleItem().ShouldBe("column 1 has no name in the header; it is called 'column1'");
    }

    [Theory]
    [InlineData("# exported by \"somebody\", today\n# and more\namount,class\n2.4,no\n# in between\n7.2,yes\n", 3)]
    [InlineData("#amount,class\n2.4,no\n7.2,yes\n", 0)]
    [InlineData("# amount,class\n2.4,no\n7.2,yes\n", 0)]
    public void Comments_are_no_rows_but_a_header_may_be_one(string text, int comments)
    {
        var table = Read(text);
        table.Header.ShouldBe(["amount", "class"]);
        table.Cells.ShouldBe(["2.4", "no", "7.2", "yes"]);
        table.Notes.ShouldBe(comments == 0 ? [] : [$"{comments} lines are comments"]);
    }

    [Fact]
    public void A_row_may_begin_as_comments_do() => Read("a,b\n#N/A,2\n#1,3\n").Cells.ShouldBe(["#N/A", "2", "#1", "3"]);

    [Theory]
    [InlineData("2.4,red,no\n7.2,green,yes\n1.5,red,no\n")]
    [InlineData("2.4,1.0,1.0,no\n7.2,1.0,1.0,yes\n")]
    [InlineData("63,1,?,no\n67,1,3.0,yes\n60,0,2.0,no\n")]
    [InlineData("red,no\ngreen,yes\nred,no\n")]
    [InlineData("5,0,0,0,12\n4,0,0,0,9\n")]
    [InlineData("\"1,5\";x\n\"2,5\";y\n")]
    [InlineData("2.4%,red\n1.2%,green\n")]
    [InlineData("150,4,setosa\n5.1,3.5,0\n4.9,3.0,1\n")]
    [InlineData("3,7,no\n1,9,yes\n")]
    public void A_first_line_that_looks_like_a_row_is_asked_about(string text)
    {
        Should.Throw<MalformedInputException>(() => Read(text)).Message.ShouldStartWith("t.csv: line 1: it looks like a row, not like names of columns: ");
        string? asked = null;
        var rows = Read(text, new() { AskForHeader = question => (asked = question).Length == 0 });
        asked.ShouldNotBeNull().ShouldStartWith("t.csv: line 1 looks like a row: ");
        rows.Cells.ShouldBe(Read(text, new() { HasHeader = false }).Cells);
        rows.RowCount.ShouldBe(text.Count(letter => letter == '\n'));
        rows.Header[0].ShouldBe("column1");
        rows.Lines[0].ShouldBe(1);
    }

    [Theory]
    [InlineData("amount,class\n2.4,no\n")]
    [InlineData("label,0,1,2,3\n5,0,0,12,3\n7,0,0,9,4\n")]
    [InlineData("country,2018,2019,2020\nA,1,2,3\nB,2,3,4\n")]
    [InlineData("400,410,420,430\n1,2,3,4\n5,6,7,8\n")]
    [InlineData("name,kind\nAnna,cat\nBert,dog\n")]
    [InlineData(",amount,class\n0,2.4,no\n1,3.5,yes\n")]
    public void Names_are_no_row(string text) => Read(text).Header.Length.ShouldBe(text.Split('\n')[0].Split(',').Length);

    [Fact]
    public void A_model_knows_its_columns_by_name_and_that_it_has_none()
    {
        Read("1,2\n1,5\n1,6\n", new() { KnownColumns = ["1", "2"] }).Header.ShouldBe(["1", "2"]);
        Read("1,2\n3,4\n", new() { KnownColumns = ["column1", "column2"] }).RowCount.ShouldBe(2);
    }

    [Fact]
    public void Blanks_that_nobody_sees_are_no_part_of_a_cell() => Read("a,b\n\u00a0x\u00a0,\" y \"\n\ufeffz,\u200bw\n").Cells.ShouldBe(["x", "y", "z", "w"]);

    private static string Problem(byte[] content) => Should.Throw<MalformedInputException>(() => CsvFile.Read(content, "t.csv")).Message;

    private static RawTable Read(string text, CsvOptions? options = null) => CsvFile.Read(Encoding.UTF8.GetBytes(text), "t.csv", options);
}
