namespace Zkml.Host.Files;

/// <summary>Where downloads, and everything else that can be recreated, are kept.</summary>
public static class CacheDirectory
{
    /// <summary>The environment variable that names another directory.</summary>
    public const string Variable = "ZKML_CACHE";

    /// <summary>
    /// <c>ZKML_CACHE</c>, or else <c>zkml</c> in the platform's cache directory. It need not exist. Programs are run from it, so an <c>XDG_CACHE_HOME</c> that is
    /// relative to the current directory is ignored, as its specification demands.
    /// </summary>
    /// <exception cref="MalformedInputException">It is a file.</exception>
    public static string FromEnvironment() => EnvironmentVariables.Get(Variable) is { } given ? Checked(given, Variable) : Checked(Path.Combine(PlatformCache(), "zkml"), "the cache");

    /// <summary>A path that is no file's.</summary>
    internal static string Checked(string path, string name) =>
        File.Exists(path) ? throw new MalformedInputException(name, "", $"{path} is a file, expected a directory; name another one in {Variable}") : path;

    private static string PlatformCache()
    {
        if (OperatingSystem.IsWindows())
        {
            return Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        }

        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return OperatingSystem.IsMacOS()
            ? Path.Combine(home, "Library", "Caches")
            : EnvironmentVariables.Get("XDG_CACHE_HOME") is { } cache && Path.IsPathRooted(cache) ? cache
            : Path.Combine(home, ".cache");
    }
}
