using Zkml.Data.Datasets;
using Zkml.Data.Datasets.Tables.GermanCredit;
using Zkml.Host;
using Zkml.Testing;

namespace Zkml.Data.Tests.Datasets.Tables;

public sealed class GermanCreditDownloadTests : IDisposable
{
    private readonly TemporaryDirectory _cache = new();

    private string Cached => Path.Combine(_cache.Path, "datasets", "german.data");

    private DataDirectories Folders => new(null, _cache.Path);

    public void Dispose() => _cache.Dispose();

    [FactWithGermanCredit]
    public void The_file_is_fetched_once_and_then_found_in_the_cache()
    {
        using var server = new FileServer(File.ReadAllBytes(GermanCredit.File!));
        var source = new GermanCreditSource(server.Address);
        var heard = new List<string>();

        source.Load(Folders, heard.Add).All.Count.ShouldBe(1000);
        source.Load(Folders, heard.Add)[Split.Test].Count.ShouldBe(300);

        server.Requests.ShouldBe(1);
        heard.ShouldBe([$"fetching {server.Address}"]);
        File.ReadAllBytes(Cached).ShouldBe(File.ReadAllBytes(GermanCredit.File!));
    }

    [Fact]
    public void Content_of_another_hash_is_refused_and_not_kept()
    {
        using var server = new FileServer("A11 6 A34\n"u8.ToArray());
        Should.Throw<MalformedInputException>(() => new GermanCreditSource(server.Address).Load(Folders)).Message
            .ShouldStartWith($"{server.Address}: the content is not the published one: 10 bytes with SHA-256 ");
        File.Exists(Cached).ShouldBeFalse();
    }

    [Fact]
    public void A_download_that_breaks_off_is_refused_and_not_kept()
    {
        using var server = new FileServer(new byte[1000], promised: 79_793);
        Should.Throw<MissingComponentException>(() => new GermanCreditSource(server.Address).Load(Folders)).Message.ShouldContain($"{server.Address} cannot be fetched");
        File.Exists(Cached).ShouldBeFalse();
    }

    [Fact]
    public void A_file_that_is_larger_than_the_published_one_is_not_read_to_its_end()
    {
        using var server = new FileServer(new byte[100_000]);
        Should.Throw<MissingComponentException>(() => new GermanCreditSource(server.Address).Load(Folders)).Message.ShouldContain("cannot be fetched");
    }

    [Fact]
    public void A_server_that_is_not_there_is_named_with_what_to_do()
    {
        Uri address;
        using (var server = new FileServer([]))
        {
            address = server.Address;
        }

        Should.Throw<MissingComponentException>(() => new GermanCreditSource(address).Load(Folders)).Message.ShouldContain("name the directory in ZKML_DATA, or put it to ");
    }
}
