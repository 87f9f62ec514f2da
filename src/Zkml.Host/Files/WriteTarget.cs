namespace Zkml.Host.Files;

/// <summary>Where writing to a path goes: a symbolic link is kept and its target is written; a pipe or a terminal receives the bytes; nothing else is ever replaced.</summary>
/// <param name="Path">The absolute path; for a link, that of its target.</param>
/// <param name="TakesBytes">Whether it is a pipe or another device, which is written to directly.</param>
internal sealed record WriteTarget(string Path, bool TakesBytes)
{
    // The limit of Linux itself.
    private const int MaximumLinks = 40;

    // Names for what a process has open: another file put there would not be what is open.
    private static readonly string[] OpenFiles = ["/proc/", "/dev/fd/", "/dev/stdin", "/dev/stdout", "/dev/stderr"];

    /// <summary>Finds where writing to a path goes.</summary>
    /// <exception cref="IOException">It cannot be written to; the message gives the reason.</exception>
    public static WriteTarget Of(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        return FileKinds.Of(full) switch
        {
            FileKind.Directory => throw new IOException($"{path}: this is a directory, expected a file's name"),
            FileKind.Other => throw new IOException($"{path}: not a file that can be written; give another name"),
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
                throw new IOException($"{path}: no file can be made there; give another name");
            }

            if (new FileInfo(current).LinkTarget is not { } next)
            {
                return current;
            }

            current = System.IO.Path.GetFullPath(next, System.IO.Path.GetDirectoryName(current)!);
        }

        throw new IOException($"{path}: too many levels of symbolic links");
    }
}
