using Zkml.Cli.Errors;

namespace Zkml.Cli.Arguments;

/// <summary>Checks where a verb will write, before it works for minutes.</summary>
internal static class OutputPath
{
    /// <summary>The absolute path of a file to be written.</summary>
    /// <param name="path">As it was given.</param>
    /// <param name="option">The option that gave it.</param>
    /// <exception cref="UsageException">A folder has that name, or there is no folder to put it in.</exception>
    public static string File(string path, string option = "--out")
    {
        var full = Path.GetFullPath(path);
        if (Directory.Exists(full))
        {
            throw new UsageException($"{option} {path}: this is a directory, expected a file's name");
        }

        return Directory.Exists(Path.GetDirectoryName(full))
            ? full
            : throw new UsageException($"{option} {path}: there is no directory {Path.GetDirectoryName(full)}; make it first");
    }

    /// <summary>The absolute path of a folder to be written; it need not be there.</summary>
    /// <exception cref="UsageException">A file has that name.</exception>
    public static string Folder(string path) => System.IO.File.Exists(path)
        ? throw new UsageException($"--out {path}: this is a file, expected a directory's name")
        : Path.GetFullPath(path);
}
