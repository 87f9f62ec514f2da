using Zkml.Host.Files;

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
}
