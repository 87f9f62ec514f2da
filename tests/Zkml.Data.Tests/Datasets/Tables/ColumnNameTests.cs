using System.Text;
using Zkml.Data.Datasets.Tables;
using Zkml.Host;
using Zkml.Testing;

namespace Zkml.Data.Tests.Datasets.Tables;

/// <summary>LightGBM writes underscores for the blanks of names; people keep the blanks in their tables.</summary>
public sealed class ColumnNameTests
{
    [Theory]
    [InlineData("petal length,petal width,class")]
    [InlineData("petal width,petal length,class")]
    [InlineData("petal width,petal_length,class")]
    public void A_column_is_found_by_its_name_whichever_way_its_blanks_are_written_and_wherever_it_stands(string header)
    {
        var places = header.Split(',').Index().ToDictionary(name => name.Item.Replace(' ', '_'), name => name.Index);
        var table = Read($"{header}\n1,2,a\n");
        var schema = new TableSchema([new NumericColumn("petal_length"), new NumericColumn("petal_width")], "class");
        schema.ReadFeatures(TableDataset.Unlabelled("t", table, "class"), [0]).ShouldBe([places["petal_length"] + 1, places["petal_width"] + 1]);
    }

    [Fact]
    public void Two_columns_that_might_be_meant_are_none()
    {
        var table = Read("a b c,a_b c,class\n1,2,a\n");
        Should.Throw<MalformedInputException>(() => table.Column("a_b_c")).Message.ShouldContain("no column 'a_b_c'");
        table.Column("a_b c").ShouldBe(1);
    }

    private static RawTable Read(string text)
    {
        using var folder = new TemporaryDirectory();
        var path = Path.Combine(folder.Path, "t.csv");
        File.WriteAllBytes(path, Encoding.UTF8.GetBytes(text));
        return CsvFile.Read(path);
    }
}
