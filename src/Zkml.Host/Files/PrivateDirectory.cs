namespace Zkml.Host.Files;

/// <summary>A directory that nobody but its user can enter: what is found in it can be run.</summary>
public static class PrivateDirectory
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Creates a directory, unless it exists.</summary>
    /// <returns>Whether it is private.</returns>
    /// <exception cref="IOException">It cannot be created.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be created.</exception>
    public static bool TryCreate(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else if (!Path.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            Directory.CreateDirectory(path, OwnerOnly);
        }

        return IsPrivate(path);
    }

    /// <summary>
    /// Whether a directory exists and is private. Elsewhere than on Windows, its permissions say so: one that another user owns, and keeps to themselves, cannot be entered. On
    /// Windows, the directories below the user's profile are private.
    /// </summary>
    public static bool IsPrivate(string path)
    {
        var directory = new DirectoryInfo(path);
        return directory is { Exists: true, LinkTarget: null } && (OperatingSystem.IsWindows() ? IsInProfile(directory.FullName) : (directory.UnixFileMode & ~OwnerOnly) == 0);
    }

    private static bool IsInProfile(string path) =>
        Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) is { Length: > 0 } profile
        && path.StartsWith($"{Path.TrimEndingDirectorySeparator(profile)}{Path.DirectorySeparatorChar}", StringComparison.OrdinalIgnoreCase);
}
