namespace Zkml.Host.Files;

/// <summary>
/// Writes files atomically: a file takes its name only once it is complete, so that no reader ever sees half of it. A symbolic link is followed and kept; a pipe
/// or a terminal receives the bytes; anything else that is not a regular file is refused and never replaced.
/// </summary>
public static class AtomicFile
{
    /// <summary>Writes a text as UTF-8.</summary>
    public static void Write(string path, string text) => Write(path, stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(text)));

    /// <summary>Writes a text as UTF-8, readable by its owner alone.</summary>
    public static void WriteSecret(string path, string text) => Write(path, stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(text)), isSecret: true);

    /// <summary>Writes a file; its directory is created if missing.</summary>
    /// <param name="path">The target; an existing regular file is replaced.</param>
    /// <param name="write">Writes the content.</param>
    /// <param name="isSecret">Whether only its owner may read it, from the first moment on; on Windows the directory's permissions apply.</param>
    /// <exception cref="IOException">It cannot be written, or is a directory, a disk or a socket.</exception>
    public static void Write(string path, Action<Stream> write, bool isSecret = false)
    {
        var target = WriteTarget.Of(path);
        if (target.TakesBytes)
        {
            PassOn(target.Path, write);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(target.Path)!);
        using var draft = new DraftFile(target.Path, isSecret);
        write(draft.Stream);
        draft.Publish();
    }

    /// <summary>Writes everything to a pipe or device at once: its reader may be slow, or not have opened it yet.</summary>
    private static void PassOn(string path, Action<Stream> write)
    {
        var content = new MemoryStream();
        write(content);
        _ = Interruptible.Run(() =>
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
            content.WriteTo(stream);
            return true;
        });
    }
}
