using Zkml.Host;
using Zkml.Host.Files;

namespace Zkml.Data.Datasets;

/// <summary>Where data sets are looked for and kept.</summary>
/// <param name="Given">A directory with data sets already at hand, or null.</param>
/// <param name="Cache">A directory for downloads; made when first needed.</param>
public sealed record DataDirectories(string? Given, string Cache)
{
    /// <summary><c>ZKML_DATA</c> and <c>ZKML_CACHE</c>; without the latter the platform's cache directory.</summary>
    public static DataDirectories FromEnvironment() => new(EnvironmentVariables.Get("ZKML_DATA"), CacheDirectory.FromEnvironment());
}
