using Zkml.Data.Datasets.Tables;
using Zkml.Data.Datasets.Tables.Numbers;
using Zkml.Host;
using Zkml.Testing;

namespace Zkml.Data.Tests.Datasets.Tables;

public sealed class TableSchemaFileTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    private string File => Path.Combine(_folder.Path, "schema.json");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_schema_comes_back_from_its_file()
    {
        var schema = SchemaInference.Infer(Pets.Table);
        TableSchemaFile.Save(File, schema);
        TableSchemaFile.Load(File).ShouldBe(schema);
    }

    [Fact]
    public void Every_kind_of_column_comes_back_from_its_file()
    {
        TableColumn[] columns =
        [
            new NumericColumn("a", 1.5) { Markers = ["-999", "<5"], Sign = "%" },
            new NumericColumn("b"),
            new BooleanColumn("c"),
            new BooleanColumn("d", Missing: false),
            new DateColumn("e", "d.M.yyyy H:mm", [DatePart.Seconds, DatePart.Weekday, DatePart.Hour]),
            new CategoricalColumn("f", ["", "x"], CategoryEncoding.Ordinal),
        ];
        var schema = new TableSchema([.. columns], "class") { Decimal = DecimalSign.Comma };
        TableSchemaFile.Save(File, schema);
        TableSchemaFile.Load(File).ShouldBe(schema);
    }

    [Fact]
    public void A_date_becomes_the_parts_that_a_schema_names()
    {
        Write("""{"target": "kind", "columns": [{"name": "when", "kind": "date", "format": "d.M.yyyy H:mm", "parts": ["year", "month", "day", "weekday", "hour", "minute", "days", "seconds"]}]}""");
        var schema = TableSchemaFile.Load(File);
        schema.FeatureNames[3].ShouldBe("when: weekday");
        var rows = TableDataset.Unlabelled("rows", Pets.Read("when,kind\n1.2.1970 06:30,cat\n"), "kind");
        schema.ReadFeatures(rows, [0]).ShouldBe([1970, 2, 1, 7, 6, 30, 31 + (6.5 / 24), (31 * 86_400) + 23_400]);
        Should.Throw<MalformedInputException>(() => schema.ReadFeatures(TableDataset.Unlabelled("rows", Pets.Read("when,kind\n31.2.1970 06:30,cat\n"), "kind"), [0])).Message
            .ShouldEndWith("line 2, column 'when': '31.2.1970 06:30' is not a date or time of the form d.M.yyyy H:mm");
    }

    [Fact]
    public void A_column_that_a_schema_does_not_name_is_ignored()
    {
        Write("""{"target": "kind", "columns": [{"name": "legs", "kind": "numeric"}, {"name": "colour", "kind": "ordinal", "categories": ["white", "brown", "black"]}]}""");
        TableSchemaFile.Load(File).ReadFeatures(Pets.Samples, [0, 3]).ShouldBe([4, 2, 2, 0]);
    }

    [Fact]
    public void Columns_that_become_more_features_than_a_model_has_are_refused()
    {
        var categories = string.Join(", ", Enumerable.Range(0, 4_096).Select(i => $"\"{i}\""));
        var columns = string.Join(", ", Enumerable.Range(0, 17).Select(i => $$"""{"name": "x{{i}}", "kind": "one-hot", "categories": [{{categories}}]}"""));
        Write($$"""{"target": "kind", "columns": [{{columns}}]}""");

        Should.Throw<MalformedInputException>(() => TableSchemaFile.Load(File)).Message.ShouldContain("schema.columns: the columns become 69632 features; at most 65536 are allowed");
    }

    [Fact]
    public void Rows_that_become_more_numbers_than_memory_has_room_for_are_refused()
    {
        var schema = new TableSchema([new CategoricalColumn("kind", [.. Enumerable.Range(0, 4_096).Select(i => $"{i}")], CategoryEncoding.OneHot)], "y");
        var table = CsvFile.Read(System.Text.Encoding.UTF8.GetBytes($"kind,y\n{string.Concat(Enumerable.Repeat("7,1\n", 5_000))}"), "t.csv");
        var samples = TableDataset.Unlabelled("t", table, "y");

        Should.Throw<MalformedInputException>(() => schema.ReadFeatures(samples, samples.Rows.AsSpan())).Message
            .ShouldStartWith("t.csv: 5000 rows of 4096 features are more than the 16777216 numbers that are allowed");
        schema.ReadFeatures(samples, [0, 4_999]).Length.ShouldBe(2 * 4_096);
    }

    [Theory]
    [InlineData("""{"target": "kind", "columns": []}""", "schema.columns: expected at least one column")]
    [InlineData("""{"target": "kind", "columns": [{"name": "legs", "kind": "number"}]}""", "schema.columns[0].kind: 'number' is not known; expected one of numeric, boolean, date, one-hot, one-hot-drop-first, ordinal")]
    [InlineData("""{"target": "kind", "columns": [{"name": "when", "kind": "date", "format": "%", "parts": ["year"]}]}""", "schema.columns[0].format: expected a form of dates such as yyyy-MM-dd or d.M.yyyy H:mm")]
    [InlineData("""{"target": "kind", "columns": [{"name": "when", "kind": "date", "format": "yyyy-MM-dd", "parts": ["century"]}]}""", "schema.columns[0].parts: 'century' is not a part of a date; expected some of days, seconds, year, month, day, weekday, hour, minute")]
    [InlineData("""{"target": "kind", "columns": [{"name": "when", "kind": "date", "format": "yyyy-MM-dd", "parts": []}]}""", "schema.columns[0].parts: expected at least one part of the date")]
    [InlineData("""{"target": "kind", "columns": [{"name": "colour", "kind": "one-hot"}]}""", "schema.columns[0]: the property 'categories' is missing")]
    [InlineData("""{"target": "kind", "columns": [{"name": "a", "kind": "numeric"}, {"name": "a", "kind": "numeric"}]}""", "schema.columns[1].name: there is a column 'a' already")]
    public void A_malformed_schema_is_refused_at_its_place(string schema, string problem)
    {
        Write(schema);
        Should.Throw<MalformedInputException>(() => TableSchemaFile.Load(File)).Message.ShouldEndWith($"schema.json: {problem}");
    }

    [Fact]
    public void A_file_of_another_kind_is_refused()
    {
        System.IO.File.WriteAllText(File, """{"format": "zkml-trees", "version": 1}""");
        Should.Throw<MalformedInputException>(() => TableSchemaFile.Load(File)).Message.ShouldContain("'zkml-trees' is not 'zkml-schema'");
    }

    private void Write(string schema) => System.IO.File.WriteAllText(File, $$"""{"format": "zkml-schema", "version": 1, "schema": {{schema}}}""");
}
