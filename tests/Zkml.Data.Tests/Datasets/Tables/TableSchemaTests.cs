using Zkml.Data.Datasets.Tables;
using Zkml.Host;

namespace Zkml.Data.Tests.Datasets.Tables;

public class TableSchemaTests
{
    [Fact]
    public void Columns_of_numbers_are_numeric_with_their_median_for_missing_ones_and_others_have_sorted_categories()
    {
        var schema = SchemaInference.Infer(Pets.Table);
        schema.Target.ShouldBe("kind");
        schema.Columns.ShouldBe([new NumericColumn("weight", 4.5), new CategoricalColumn("colour", ["black", "brown", "white"], CategoryEncoding.OneHot), new NumericColumn("legs")]);
        schema.FeatureNames.ShouldBe(["weight", "colour = black", "colour = brown", "colour = white", "legs"]);
    }

    [Fact]
    public void Each_encoding_of_categories_gives_the_features_that_it_says()
    {
        Features(CategoryEncoding.OneHot)[..5].ShouldBe([4.5, 1, 0, 0, 4]);
        Features(CategoryEncoding.OneHotDropFirst)[..8].ShouldBe([4.5, 0, 0, 4, 30, 1, 0, 4]);
        Features(CategoryEncoding.Ordinal)[^3..].ShouldBe([0.1, 2, 2]);
    }

    [Fact]
    public void A_missing_number_becomes_the_median_and_is_refused_where_training_saw_none()
    {
        Features(CategoryEncoding.Ordinal)[6].ShouldBe(4.5);
        var schema = SchemaInference.Infer(Pets.Table);
        var table = Pets.Read("weight,colour,legs,kind\n1,black,,cat\n");
        Should.Throw<MalformedInputException>(() => schema.ReadFeatures(TableDataset.Unlabelled("pets", table, "kind"), [0])).Message
            .ShouldBe("pets.csv: line 2, column 'legs': the number is missing, and the model's schema has none to stand in for it; give a number");
    }

    [Theory]
    [InlineData("weight,colour,legs,kind\nheavy,black,4,cat\n", "line 2, column 'weight': 'heavy' is not a finite number")]
    [InlineData("weight,colour,legs,kind\n1e999,black,4,cat\n", "line 2, column 'weight': '1e999' is not a finite number")]
    [InlineData("weight,colour,legs,kind\n1,green,4,cat\n", "line 2, column 'colour': 'green' is not one of the categories black, brown, white")]
    [InlineData("weight,color,legs,kind\n1,black,4,cat\n", "header: no column 'colour'; expected one of weight, color, legs, kind; did you mean 'color'?")]
    public void A_cell_that_the_schema_does_not_know_is_refused_with_its_line_and_column(string text, string problem)
    {
        var samples = TableDataset.Unlabelled("pets", Pets.Read(text), "kind");
        Should.Throw<MalformedInputException>(() => SchemaInference.Infer(Pets.Table).ReadFeatures(samples, [0])).Message.ShouldBe($"pets.csv: {problem}");
    }

    [Fact]
    public void Columns_are_found_by_name_in_any_order_and_by_order_where_no_name_is_known()
    {
        var schema = SchemaInference.Infer(Pets.Table);
        double[] expected = [1, 0, 1, 0, 3];
        schema.ReadFeatures(TableDataset.Unlabelled("pets", Pets.Read("legs,kind,colour,weight,age\n3,dog,brown,1,9\n"), "kind"), [0]).ShouldBe(expected);
        schema.ReadFeatures(TableDataset.Unlabelled("pets", Pets.Read("f0,f1,f2,kind\n1,brown,3,dog\n"), "kind"), [0]).ShouldBe(expected);
    }

    [Fact]
    public void A_column_can_be_ignored_and_one_of_too_many_texts_is_refused()
    {
        SchemaInference.Infer(Pets.Table, ignored: ["colour"]).FeatureNames.ShouldBe(["weight", "legs"]);
        var names = Pets.Read($"name,kind\n{string.Concat(Enumerable.Range(0, 300).Select(i => $"n{i},{i % 2}\n"))}");
        Should.Throw<MalformedInputException>(() => SchemaInference.Infer(names)).Message.ShouldContain("line 258, column 'name': by here the column has more than 256 different texts");
    }

    private static double[] Features(CategoryEncoding encoding) => SchemaInference.Infer(Pets.Table, encoding: encoding).ReadFeatures(Pets.Samples, Pets.Samples.Rows.AsSpan());
}
