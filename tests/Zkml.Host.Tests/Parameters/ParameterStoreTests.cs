using System.Net;
using System.Security.Cryptography;
using Zkml.Host.Parameters;
using Zkml.Testing;

namespace Zkml.Host.Tests.Parameters;

public sealed class ParameterStoreTests : IDisposable
{
    private static readonly byte[] Content = [.. Enumerable.Range(0, 200_000).Select(i => (byte)(i * 7))];
    private static readonly ParameterFile File16 = new("powers-of-beta-16.usrs", Content.Length, Convert.ToHexStringLower(SHA256.HashData(Content)));

    private readonly TemporaryDirectory _folder = new();
    private readonly List<DownloadProgress> _progress = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_circuit_within_16_384_constraints_needs_the_sixteenth_files() =>
        ParameterFile.NeededFor(65_535).Select(file => $"{file.PublishedName} {file.Bytes}")
            .ShouldBe(["powers-of-beta-16.usrs.84631bc 3145736", "shifted-powers-of-beta-16.usrs.d99bcb3 3145736"]);

    [Fact]
    public void A_larger_circuit_needs_all_files_up_to_its_degree() =>
        ParameterFile.NeededFor(131_072).Select(file => $"{file.Name} {file.Bytes}").ShouldBe(
        [
            "powers-of-beta-16.usrs 3145736", "shifted-powers-of-beta-16.usrs 3145736",
            "powers-of-beta-17.usrs 6291464", "shifted-powers-of-beta-17.usrs 6291464",
            "powers-of-beta-18.usrs 12582920", "shifted-powers-of-beta-18.usrs 12582920",
        ]);

    [Fact]
    public async Task A_missing_file_is_downloaded_checked_and_kept()
    {
        await Store.RequireAsync([File16], Serving(Content));

        File.ReadAllBytes(Store.PathOf(File16)).ShouldBe(Content);
        _progress.Last().ShouldBe(new(File16, Content.Length));
        await Store.RequireAsync([File16], download: null);
    }

    [Fact]
    public async Task A_missing_file_without_a_network_is_named_with_its_size_and_place()
    {
        var message = (await Should.ThrowAsync<MissingComponentException>(() => Store.RequireAsync([ParameterFile.Powers(17)], Failing()))).Message;

        message.ShouldContain("powers-of-beta-17.usrs (6.3 MB) is missing");
        message.ShouldContain("download https://parameters.provable.com/mainnet/powers-of-beta-17.usrs.7c27308");
        message.ShouldContain(Path.Combine(_folder.Path, "powers-of-beta-17.usrs"));
    }

    [Theory]
    [InlineData(100_000)]
    [InlineData(200_001)]
    public async Task A_download_of_another_length_leaves_nothing_behind(int length)
    {
        var served = new byte[length];
        Content.AsSpan(0, Math.Min(length, Content.Length)).CopyTo(served);

        await Should.ThrowAsync<MissingComponentException>(() => Store.RequireAsync([File16], Serving(served)));

        Directory.GetFiles(_folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_download_with_another_content_leaves_nothing_behind()
    {
        var served = Content.ToArray();
        served[5] ^= 1;

        await Should.ThrowAsync<MissingComponentException>(() => Store.RequireAsync([File16], Serving(served)));

        Directory.GetFiles(_folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_truncated_file_is_refused_with_both_lengths()
    {
        File.WriteAllBytes(Store.PathOf(File16), Content[..1_000]);

        (await Refusal()).ShouldContain("powers-of-beta-16.usrs: the content differs from the published file: it has 1000 bytes, expected 200000");
    }

    [Fact]
    public async Task A_changed_file_is_refused_with_both_hashes()
    {
        var changed = Content.ToArray();
        changed[^1] ^= 1;
        File.WriteAllBytes(Store.PathOf(File16), changed);

        (await Refusal()).ShouldContain($"expected {File16.Sha256}; delete the file");
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(200_000)]
    public async Task A_damaged_file_is_fetched_again(int bytes)
    {
        var damaged = Content[..bytes];
        damaged[5] ^= 1;
        File.WriteAllBytes(Store.PathOf(File16), damaged);

        await Store.RequireAsync([File16], Serving(Content));

        File.ReadAllBytes(Store.PathOf(File16)).ShouldBe(Content);
    }

    [Fact]
    public async Task A_damaged_file_that_cannot_be_fetched_again_is_named_as_damaged_and_stays()
    {
        File.WriteAllBytes(Store.PathOf(File16), Content[..1_000]);

        (await Should.ThrowAsync<MalformedInputException>(() => Store.RequireAsync([File16], Failing()))).Message.ShouldContain("the content differs from the published file");

        File.ReadAllBytes(Store.PathOf(File16)).ShouldBe(Content[..1_000]);
    }

    [Fact]
    public async Task Damaged_metadata_beside_a_whole_file_do_no_harm()
    {
        File.WriteAllBytes(Store.PathOf(File16), Content);
        File.WriteAllBytes(Path.Combine(_folder.Path, "powers-of-beta-16.metadata"), [0xFF, 0xFE]);

        await Store.RequireAsync([File16], download: null);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100_000)]
    public async Task A_server_that_falls_silent_is_waited_for_no_longer_than_its_time_and_leaves_nothing_behind(int sent)
    {
        var download = new ParameterDownload(
            () => new(new Server(() => new(HttpStatusCode.OK) { Content = new StreamContent(new Silence(Content[..sent])) })), new Recorder(_progress), TimeSpan.FromMilliseconds(200));

        var message = (await Should.ThrowAsync<MissingComponentException>(() => Store.RequireAsync([File16], download))).Message;

        message.ShouldContain("sent nothing for 0.2 s");
        _progress.Count.ShouldBe(sent == 0 ? 0 : 2);
        Directory.EnumerateFileSystemEntries(_folder.Path).ShouldBeEmpty();
    }

    [FactWithParameters]
    public async Task The_published_files_have_the_built_in_hashes() =>
        await new ParameterStore(FactWithParametersAttribute.Folder!).RequireAsync(
            [ParameterFile.Powers(15), ParameterFile.ShiftedPowers(15), ParameterFile.Powers(16), ParameterFile.ShiftedPowers(16)], download: null);

    private ParameterStore Store => new(_folder.Path);

    private async Task<string> Refusal() => (await Should.ThrowAsync<MalformedInputException>(() => Store.RequireAsync([File16], download: null))).Message;

    private ParameterDownload Serving(byte[] content) => new(
        () => new(new Server(() => new(HttpStatusCode.OK) { Content = new ByteArrayContent(content) })), new Recorder(_progress));

    private static ParameterDownload Failing() => new(() => new(new Server(() => throw new HttpRequestException("no route to host"))));

    private sealed class Server(Func<HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(answer());
    }

    /// <summary>A stream that says something and then nothing, and does not end.</summary>
    private sealed class Silence(byte[] before) : MemoryStream(before)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var count = await base.ReadAsync(buffer, cancellationToken);
            if (count == 0)
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }

            return count;
        }
    }

    private sealed class Recorder(List<DownloadProgress> reports) : IProgress<DownloadProgress>
    {
        public void Report(DownloadProgress value) => reports.Add(value);
    }
}
