namespace Zkml.Host.Files;

/// <summary>Writes files that nobody ever sees half of: into a temporary file beside the target, which then takes its name.</summary>
public static class WholeFile
{
    /// <summary>Writes a text as UTF-8.</summary>
    public static void Write(string path, string text) => Write(path, stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(text)));

    /// <summary>Writes a file; its folder is made where it is not there.</summary>
    /// <param name="path">The target; one that exists is replaced.</param>
    /// <param name="write">Writes the content.</param>
    /// <param name="isSecret">Whether only its owner may read it; on Windows the folder's rights apply.</param>
    public static void Write(string path, Action<Stream> write, bool isSecret = false)
    {
        var target = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var temporary = $"{target}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var stream = Create(temporary, isSecret))
            {
                write(stream);
            }

            File.Move(temporary, target, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static FileStream Create(string path, bool isSecret) => isSecret && !OperatingSystem.IsWindows()
        ? new(path, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite })
        : File.Create(path);
}
