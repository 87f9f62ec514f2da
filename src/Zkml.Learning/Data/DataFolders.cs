namespace Zkml.Learning.Data;

/// <summary>Where data sets are looked for and kept.</summary>
/// <param name="Given">A folder with data sets already at hand, or null.</param>
/// <param name="Cache">A folder for downloads; made when first needed.</param>
public sealed record DataFolders(string? Given, string Cache)
{
    /// <summary><c>ZKML_DATA</c> and <c>ZKML_CACHE</c>; without the latter the platform's cache folder.</summary>
    public static DataFolders FromEnvironment() => new(Variable("ZKML_DATA"), Variable("ZKML_CACHE") ?? Path.Combine(PlatformCache(), "zkml"));

    private static string PlatformCache()
    {
        if (OperatingSystem.IsWindows())
        {
            return Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        }

        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return OperatingSystem.IsMacOS()
            ? Path.Combine(home, "Library", "Caches")
            : Variable("XDG_CACHE_HOME") ?? Path.Combine(home, ".cache");
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
