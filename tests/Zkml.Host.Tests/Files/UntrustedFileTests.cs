using Zkml.Host.Files;
using Zkml.Testing;

namespace Zkml.Host.Tests.Files;

public sealed class UntrustedFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_within_the_limit_is_read_whole()
    {
        var path = Path.Combine(_folder.Path, "file");
        var content = Enumerable.Range(0, 200_000).Select(i => (byte)i).ToArray();
        File.WriteAllBytes(path, content);
        UntrustedFile.ReadAllBytes(path, content.Length, "").ShouldBe(content);
        Refusal(path, content.Length - 1).ShouldContain("more than the 199999 bytes that are allowed; shrink it");
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
            Refusal(device, 1_000_000).ShouldContain("more than the 1000000 bytes");
        }
    }

    private static string Refusal(string path, long maximumBytes) =>
        Should.Throw<MalformedInputException>(() => UntrustedFile.ReadAllBytes(path, maximumBytes, "shrink it")).Message;
}
