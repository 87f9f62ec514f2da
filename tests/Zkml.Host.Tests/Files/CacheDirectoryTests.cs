using Zkml.Host.Files;
using Zkml.Testing;

namespace Zkml.Host.Tests.Files;

public sealed class CacheDirectoryTests
{
    private const string PlatformVariable = "XDG_CACHE_HOME";

    [Theory]
    [InlineData(".cache", false)]
    [InlineData("./cache", false)]
    [InlineData("/somewhere/cache", true)]
    public void A_platforms_cache_folder_that_depends_on_the_folder_of_the_moment_does_not_count(string named, bool counts)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var (before, own) = (Environment.GetEnvironmentVariable(PlatformVariable), Environment.GetEnvironmentVariable(CacheDirectory.Variable));
        Environment.SetEnvironmentVariable(PlatformVariable, named);
        Environment.SetEnvironmentVariable(CacheDirectory.Variable, null);
        try
        {
            var folder = CacheDirectory.FromEnvironment();

            Path.IsPathRooted(folder).ShouldBeTrue();
            (folder == Path.Combine(named, "zkml")).ShouldBe(counts);
        }
        finally
        {
            Environment.SetEnvironmentVariable(PlatformVariable, before);
            Environment.SetEnvironmentVariable(CacheDirectory.Variable, own);
        }
    }

    [Fact]
    public void A_file_in_its_place_is_refused()
    {
        using var folder = new TemporaryDirectory();
        var file = Path.Combine(folder.Path, "file");
        File.WriteAllText(file, "");

        Should.Throw<MalformedInputException>(() => CacheDirectory.Checked(file, CacheDirectory.Variable)).Message.ShouldBe($"ZKML_CACHE: {file} is a file, expected a directory; name another one in ZKML_CACHE");
        CacheDirectory.Checked(folder.Path, CacheDirectory.Variable).ShouldBe(folder.Path);
    }
}
