using System.Text;
using Zkml.Data.Datasets.Tables;
using Zkml.Host;

namespace Zkml.Data.Tests.Datasets.Tables;

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
    [InlineData("a,b\n", "no rows after the header")]
    [InlineData("a,b\n1,2\n3\n", "line 3: there are 1 cells; the header has 2")]
    [InlineData("a,b\n1,2,3\n", "line 2: there are 3 cells; the header has 2")]
    [InlineData("a,a\n1,2\n", "line 1, column 2: expected a name of 1 to 128 characters that no other column has")]
    [InlineData("a,b\n1,x\"y\n", "a quote stands where none may")]
    [InlineData("a,b\n1,\"x\ny\"\n3\n", "line 4: there are 1 cells; the header has 2")]
    public void A_malformed_file_is_refused_with_its_line(string text, string problem)
    {
        var message = Should.Throw<MalformedInputException>(() => Read(text)).Message;
        message.ShouldStartWith("t.csv: ");
        message.ShouldContain(problem);
        message.ShouldNotContain("\n");
    }

    [Theory]
    [InlineData("a,b\n1,2\n", "", 3)]
    [InlineData("", "\n1,2\n", 1)]
    [InlineData("a,b\n\"x\ny\",1\n", "\n", 4)]
    public void A_row_of_more_cells_than_a_table_has_columns_is_refused_before_it_is_parsed(string before, string after, int line)
    {
        var content = Encoding.UTF8.GetBytes($"{before}{string.Join(',', Enumerable.Repeat("1", 1_000_000))}{after}");

        var allocated = GC.GetAllocatedBytesForCurrentThread();
        Should.Throw<MalformedInputException>(() => CsvFile.Read(content, "t.csv", new() { Delimiter = ',' })).Message.ShouldBe($"t.csv: line {line}: there are more than 4096 cells; at most 4096 columns are allowed");
        (GC.GetAllocatedBytesForCurrentThread() - allocated).ShouldBeLessThan(100_000);
    }

    [Fact]
    public void A_cell_with_thousands_of_commas_in_quotes_is_one_cell() =>
        Read($"a,b\n\"{new string(',', 4_000)}\",\"{string.Concat(Enumerable.Repeat("\"\"\n,", 1_000))}\"\n").Cell(0, 1).Count(letter => letter == ',').ShouldBe(1_000);

    [Fact]
    public void A_table_of_short_cells_takes_little_more_memory_than_its_file()
    {
        var content = Encoding.UTF8.GetBytes($"{string.Join(',', Enumerable.Range(0, 100).Select(i => $"x{i}"))}\n{string.Concat(Enumerable.Repeat($"{string.Join(',', Enumerable.Repeat("1", 100))}\n", 5_000))}");

        // Other tests take memory at the same time, so the smallest of some measurements counts.
        Enumerable.Range(0, 5).Min(_ =>
        {
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var table = CsvFile.Read(content, "t.csv", new() { Delimiter = ',' });
            var taken = GC.GetTotalMemory(forceFullCollection: true) - before;
            (table.RowCount, table.Cell(4_999, 99)).ShouldBe((5_000, "1"));
            return taken;
        }).ShouldBeLessThan(5 * content.Length);
    }

    [Fact]
    public void An_endless_cell_is_refused()
    {
        Should.Throw<MalformedInputException>(() => Read($"a\n\"{new string('x', 10_000)}\"\n")).Message.ShouldContain("a cell has more than 4096 characters");
    }

    private static RawTable Read(string text) => CsvFile.Read(Encoding.UTF8.GetBytes(text), "t.csv");
}
