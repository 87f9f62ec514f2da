using System.Text;
using Zkml.Host;
using Zkml.Learning.Data.Tables;

namespace Zkml.Learning.Tests.Data.Tables;

public class CsvFileTests
{
    [Fact]
    public void Cells_may_stand_in_quotes_with_commas_quotes_and_line_feeds_inside()
    {
        var table = Read("name,\"said, loudly\"\r\nAnna,\"a \"\"b\"\", c\nd\"\r\n\r\nBert,  2 \r\n");
        table.Header.ShouldBe(["name", "said, loudly"]);
        table.Cells.ShouldBe(["Anna", "a \"b\", c\nd", "Bert", "2"]);
        table.RowCount.ShouldBe(2);
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_first_name() => Read("\uFEFFa,b\n1,2\n").Header.ShouldBe(["a", "b"]);

    [Theory]
    [InlineData("", "line 1: the file is empty")]
    [InlineData("a,b\n", "there is no row behind the header")]
    [InlineData("a,b\n1,2\n3\n", "line 3: there are 1 cells; the header has 2")]
    [InlineData("a,b\n1,2,3\n", "line 2: there are 3 cells; the header has 2")]
    [InlineData("a,a\n1,2\n", "line 1, column 2: expected a name of 1 to 128 characters that no other column has")]
    [InlineData("a,\n1,2\n", "line 1, column 2: expected a name")]
    [InlineData("a,b\n1,x\"y\n", "a quote stands where none may")]
    public void A_malformed_file_is_refused_with_its_line(string text, string problem)
    {
        var message = Should.Throw<MalformedInputException>(() => Read(text)).Message;
        message.ShouldStartWith("t.csv: ");
        message.ShouldContain(problem);
        message.ShouldNotContain("\n");
    }

    [Fact]
    public void Bytes_that_are_no_utf_8_and_endless_cells_are_refused()
    {
        Should.Throw<MalformedInputException>(() => CsvFile.Read([(byte)'a', (byte)'\n', 0xff, (byte)'\n'], "t.csv", ",")).Message.ShouldContain("it is not UTF-8");
        Should.Throw<MalformedInputException>(() => Read($"a\n\"{new string('x', 10_000)}\"\n")).Message.ShouldContain("a cell has more than 4096 characters");
    }

    private static RawTable Read(string text) => CsvFile.Read(Encoding.UTF8.GetBytes(text), "t.csv", ",");
}
