using Zkml.Data.Datasets;
using Zkml.Data.Datasets.Tables;
using Zkml.Host;
using Zkml.Testing;

namespace Zkml.Data.Tests.Datasets.Tables;

public class TableDatasetTests
{
    [Fact]
    public void Iris_has_the_test_rows_of_2023()
    {
        var splits = DatasetCatalogue.FindTable("Iris")!.Load(DataDirectories.FromEnvironment());
        (splits[Split.Train].Count, splits[Split.Test].Count, splits.All.Classes).ShouldBe((120, 30, 3));
        splits[Split.Test].Rows[..4].ShouldBe([114, 62, 33, 107]);
        splits.All.Target.ClassLabels.ShouldBe(["setosa", "versicolor", "virginica"]);
        Should.Throw<MalformedInputException>(() => splits[Split.Validation]).Message.ShouldContain("expected train or test");
    }

    [Fact]
    public void The_iris_that_ships_has_the_hash_that_is_shown() =>
        Host.Files.Sha256Hex.Of(TableResource.Bytes("Iris/iris.csv")).ShouldBe(DatasetCatalogue.FindTable("iris")!.Sha256);

    [Fact]
    public void A_german_credit_file_of_another_content_is_refused_with_its_hash()
    {
        using var folder = new TemporaryDirectory();
        File.WriteAllText(Path.Combine(folder.Path, "german.data"), "A11 6\n");
        Should.Throw<MalformedInputException>(() => DatasetCatalogue.FindTable("german-credit")!.Load(new(folder.Path, folder.Path))).Message
            .ShouldContain("the content differs from the published file: SHA-256 is");
    }

    [Fact]
    public void Whole_numbers_of_a_few_kinds_are_classes_in_their_order_and_other_numbers_are_values()
    {
        TableTarget.Infer(Pets.Read("x,y\n1,40\n2,7\n3,3\n")).ClassLabels.ShouldBe(["3", "7", "40"]);
        TableTarget.Infer(Pets.Read("x,y\n1,0.5\n2,7\n")).IsRegression.ShouldBeTrue();
        TableTarget.Infer(Pets.Read($"x,y\n{string.Concat(Enumerable.Range(0, 30).Select(i => $"1,{i}\n"))}")).IsRegression.ShouldBeTrue();
        Should.Throw<MalformedInputException>(() => TableTarget.Infer(Pets.Read("x,y\n1,a\n2,a\n"))).Message.ShouldContain("column 'y': all rows have the same class");
    }

    [Fact]
    public void Classes_are_numbered_as_the_model_numbers_them()
    {
        Pets.Samples.Target.ClassLabels.ShouldBe(["bird", "cat", "dog"]);
        var renumbered = Pets.Samples.WithClassesOf(["dog", "cat", "bird"]);
        Enumerable.Range(0, 4).Select(renumbered.Label).ShouldBe([1, 0, 0, 2]);
        Should.Throw<MalformedInputException>(() => Pets.Samples.WithClassesOf(["0", "1", "2"])).Message.ShouldBe("pets.csv: line 2, column 'kind': 'cat' is not one of the classes 0, 1, 2");
        Should.Throw<MalformedInputException>(() => Pets.Samples.WithClassesOf(["cat", "dog"])).Message.ShouldBe("pets.csv: line 5, column 'kind': 'bird' is not one of the classes cat, dog");
    }
}
