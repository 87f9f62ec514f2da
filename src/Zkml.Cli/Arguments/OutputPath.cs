using Zkml.Cli.Errors;
using Zkml.Host.Files;

namespace Zkml.Cli.Arguments;

/// <summary>Checks where a command will write, before it works for minutes.</summary>
internal static class OutputPath
{
    /// <summary>The absolute path of a file to be written.</summary>
    /// <param name="path">As it was given.</param>
    /// <param name="option">The option that gave it.</param>
    /// <exception cref="UsageException">A directory, a disk or a socket has that name, or its directory does not exist.</exception>
    public static string ForFile(string path, string option = "--out")
    {
        var full = Path.GetFullPath(path);
        switch (FileKinds.Of(full))
        {
            case FileKind.Directory:
                throw new UsageException($"{option} {path}: this is a directory; expected a file name");
            case FileKind.Other:
                throw new UsageException($"{option} {path}: not a file that can be written; expected a file name");
        }

        return Directory.Exists(Path.GetDirectoryName(full))
            ? full
            : throw new UsageException($"{option} {path}: {(File.Exists(Path.GetDirectoryName(full)) ? $"{Path.GetDirectoryName(full)} is a file; expected a directory" : $"the directory {Path.GetDirectoryName(full)} does not exist; create it first")}");
    }

    /// <summary>The absolute path of a directory to write; it need not exist.</summary>
    /// <exception cref="UsageException">A file has that name.</exception>
    public static string ForDirectory(string path) => FileKinds.Of(Path.GetFullPath(path)) is not (FileKind.None or FileKind.Directory)
        ? throw new UsageException($"--out {path}: this is a file or device; expected a directory name")
        : Path.GetFullPath(path);
}
