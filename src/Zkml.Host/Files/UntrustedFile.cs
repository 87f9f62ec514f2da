namespace Zkml.Host.Files;

/// <summary>
/// Reads an untrusted file: never more than the allowed size, whatever the file system reports as its length. Pipes and devices are read to their end;
/// waiting for one can be interrupted (<see cref="Interruptible"/>).
/// </summary>
public static class UntrustedFile
{
    /// <summary>The path that means standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>All bytes of a file.</summary>
    /// <param name="path">Its path; <c>-</c> is standard input.</param>
    /// <param name="maximumBytes">A larger file is refused before memory is allocated for it.</param>
    /// <param name="advice">What to do if the file is missing or too large.</param>
    /// <exception cref="MalformedInputException">The file is missing, unreadable or too large.</exception>
    /// <exception cref="OperationCanceledException">The wait for a pipe was interrupted.</exception>
    public static byte[] ReadAllBytes(string path, long maximumBytes, string advice)
    {
        try
        {
            return (path == StandardInput ? FileKind.Stream : FileKinds.Of(path)) switch
            {
                FileKind.None => throw Missing(path, advice),
                FileKind.Directory => throw new MalformedInputException(path, "", $"this is a directory, expected a file; {advice}"),
                FileKind.Regular => Read(path, maximumBytes, advice),
                _ => Interruptible.Run(() => Read(path, maximumBytes, advice)),
            };
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Missing(path, advice);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new MalformedInputException(path, "", $"cannot be read: {problem.Message}");
        }
    }

    private static byte[] Read(string path, long maximumBytes, string advice)
    {
        // Unbuffered: what is read goes into memory at once. Others may write to a pipe or device while it is read.
        using var file = path == StandardInput
            ? Console.OpenStandardInput()
            : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        var length = file.CanSeek ? file.Length : 0;
        return length <= maximumBytes
            ? BoundedStream.ReadAllBytes(file, (int)length, maximumBytes, () => TooLarge(path, maximumBytes, advice))
            : throw TooLarge(path, maximumBytes, advice);
    }

    private static MalformedInputException Missing(string path, string advice) => new(path, "", $"the file is missing; {advice}");

    private static MalformedInputException TooLarge(string path, long maximumBytes, string advice) =>
        new(path, "", FormattableString.Invariant($"the file has more than the allowed {maximumBytes} bytes; {advice}"));
}
