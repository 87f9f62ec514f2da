using Zkml.Host.Files;
using Zkml.Testing;

namespace Zkml.Host.Tests.Files;

public sealed class UntrustedFileTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_within_the_limit_is_read_whole()
    {
        var path = Path.Combine(_folder.Path, "file");
        var content = Enumerable.Range(0, 200_000).Select(i => (byte)i).ToArray();
        File.WriteAllBytes(path, content);
        UntrustedFile.ReadAllBytes(path, content.Length, "").ShouldBe(content);
        Refusal(path, content.Length - 1).ShouldContain("more than the allowed 199999 bytes; shrink it");
    }

    [Fact]
    public void A_missing_file_is_refused_with_what_to_do() =>
        Refusal(Path.Combine(_folder.Path, "none"), 10).ShouldEndWith("none: the file is missing; shrink it");

    [Fact]
    public void A_device_that_never_ends_is_refused_at_the_limit()
    {
        // Its length is said to be 0.
        const string device = "/dev/zero";
        if (File.Exists(device))
        {
            Refusal(device, 1_000_000).ShouldContain("more than the allowed 1000000 bytes");
        }
    }

    [Fact]
    public async Task A_pipe_is_read_to_its_end()
    {
        if (NamedPipe.TryMake(Path.Combine(_folder.Path, "pipe")) is { } pipe)
        {
            var content = Enumerable.Range(0, 200_000).Select(i => (byte)i).ToArray();
            var writing = Task.Run(() => File.WriteAllBytes(pipe, content));

            UntrustedFile.ReadAllBytes(pipe, content.Length, "").ShouldBe(content);
            await writing;
        }
    }

    [Fact]
    public void Who_waits_for_a_pipe_that_nobody_writes_to_can_be_interrupted()
    {
        if (NamedPipe.TryMake(Path.Combine(_folder.Path, "pipe")) is { } pipe)
        {
            using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
            using var ambient = Interruptible.By(cancellation.Token);

            Should.Throw<OperationCanceledException>(() => UntrustedFile.ReadAllBytes(pipe, 10, ""));
        }
    }

    [Fact]
    public void A_folder_is_refused_as_what_it_is() =>
        Refusal(_folder.Path, 10).ShouldEndWith("this is a directory, expected a file; shrink it");

    [Fact]
    public void A_path_that_leads_through_a_file_is_refused_as_missing() =>
        Refusal(Path.Combine(_folder.Write("file", []), "below"), 10).ShouldEndWith("below: the file is missing; shrink it");

    private static string Refusal(string path, long maximumBytes) =>
        Should.Throw<MalformedInputException>(() => UntrustedFile.ReadAllBytes(path, maximumBytes, "shrink it")).Message;
}
