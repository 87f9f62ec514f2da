using Zkml.Host;
using Zkml.Host.Files;

namespace Zkml.Data.Datasets;

/// <summary>Where data sets are looked for and kept.</summary>
/// <param name="Given">A folder with data sets already at hand, or null.</param>
/// <param name="Cache">A folder for downloads; made when first needed.</param>
public sealed record DataFolders(string? Given, string Cache)
{
    /// <summary><c>ZKML_DATA</c> and <c>ZKML_CACHE</c>; without the latter the platform's cache folder.</summary>
    public static DataFolders FromEnvironment() => new(EnvironmentVariables.Get("ZKML_DATA"), CacheDirectory.FromEnvironment());
}
