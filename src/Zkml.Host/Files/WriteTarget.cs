namespace Zkml.Host.Files;

/// <summary>Where a file goes when a path is written to: a link stays, and what it names is written; a pipe or a terminal takes the bytes; nothing else is ever replaced.</summary>
/// <param name="Path">The absolute path, of a link the one that it leads to.</param>
/// <param name="TakesBytes">Whether it is a pipe or another device, which is written to as it is.</param>
internal sealed record WriteTarget(string Path, bool TakesBytes)
{
    // What Linux itself allows.
    private const int MaximumLinks = 40;

    // Names of what a process has open: another file put there would not be what is open.
    private static readonly string[] OpenFiles = ["/proc/", "/dev/fd/", "/dev/stdin", "/dev/stdout", "/dev/stderr"];

    /// <summary>Where it goes.</summary>
    /// <exception cref="IOException">It cannot be written to; the message says why.</exception>
    public static WriteTarget Of(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        return FileKinds.Of(full) switch
        {
            FileKind.Directory => throw new IOException($"{path}: this is a directory, expected a file's name"),
            FileKind.Other => throw new IOException($"{path}: this is no file that can be written; give another name"),
            FileKind.Stream => new(full, TakesBytes: true),
            _ => new(Follow(full, path), TakesBytes: false),
        };
    }

    private static string Follow(string full, string path)
    {
        var current = full;
        for (var links = 0; links <= MaximumLinks; links++)
        {
            if (!OperatingSystem.IsWindows() && OpenFiles.Any(prefix => current.StartsWith(prefix, StringComparison.Ordinal)))
            {
                throw new IOException($"{path}: this is a file that a process has open; give its own name");
            }

            if (new FileInfo(current).LinkTarget is not { } next)
            {
                return current;
            }

            current = System.IO.Path.GetFullPath(next, System.IO.Path.GetDirectoryName(current)!);
        }

        throw new IOException($"{path}: too many links, one to the other");
    }
}
