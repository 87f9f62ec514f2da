using Zkml.Data.Datasets;
using Zkml.Host;
using Zkml.Testing;

namespace Zkml.Data.Tests.Datasets;

public sealed class FashionMnistTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

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
    public void Packed_files_that_are_damaged_are_refused_by_name() =>
        Refuse("not packed at all"u8.ToArray()).ShouldStartWith($"{Path.Combine(_folder.Path, "train-images-idx3-ubyte")}.gz: the content is not gzip");

    [Fact]
    public void Packed_files_of_other_content_are_refused_and_not_kept()
    {
        Refuse(Gzip.Pack("other content"u8)).ShouldContain(".gz: the content is not the published one: 13 bytes with SHA-256 ");
        Directory.Exists(Cache).ShouldBeFalse();
    }

    [Fact]
    public void A_download_of_other_content_is_refused_and_not_kept()
    {
        using var server = new FileServer(Gzip.Pack("other content"u8));
        Should.Throw<MalformedInputException>(() => new FashionMnistSource(server.Address).Fetch(new(null, Cache), log: null)).Message
            .ShouldStartWith($"{new Uri(server.Address, "train-images-idx3-ubyte.gz")}: the content is not the published one: 13 bytes with SHA-256 ");
        Directory.Exists(Cache).ShouldBeFalse();
    }

    private string Cache => Path.Combine(_folder.Path, "cache");

    private string Refuse(byte[] packed)
    {
        foreach (var file in ImageDatasetFiles.In(_folder.Path).All)
        {
            File.WriteAllBytes($"{file}.gz", packed);
        }

        return Should.Throw<MalformedInputException>(() => new FashionMnistSource().Locate(new(_folder.Path, Cache))).Message;
    }
}
