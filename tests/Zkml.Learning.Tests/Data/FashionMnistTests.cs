using Zkml.Host;
using Zkml.Learning.Data;
using Zkml.Learning.Data.FashionMnist;
using Zkml.Testing;

namespace Zkml.Learning.Tests.Data;

public sealed class FashionMnistTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [FactWithFashionMnist]
    public void It_has_seventy_thousand_pictures_of_ten_kinds_of_clothes()
    {
        var splits = DatasetCatalogue.Load("fashion-mnist");
        splits.Training.Count.ShouldBe(60_000);
        splits.Test.Count.ShouldBe(10_000);
        Enumerable.Range(0, 4).Select(i => splits.Test.ClassLabels[splits.Test.Label(i)]).ShouldBe(["ankle boot", "pullover", "trouser", "trouser"]);
        splits[Split.Validation].ClassLabels.ShouldBe(splits.Test.ClassLabels);
    }

    [Fact]
    public void Packed_files_of_a_given_folder_that_are_damaged_are_refused_by_name()
    {
        foreach (var file in ImageDatasetFiles.In(_folder.Path).All)
        {
            File.WriteAllText($"{file}.gz", "not packed at all");
        }

        Should.Throw<MalformedInputException>(() => new FashionMnistSource().Locate(new(_folder.Path, Path.Combine(_folder.Path, "cache"))))
            .Message.ShouldStartWith($"{Path.Combine(_folder.Path, "train-images-idx3-ubyte")}.gz: the content is not packed by gzip");
    }
}
