namespace Zkml.Host.Files;

/// <summary>Reads a file of somebody else's: never more of it than allowed, whatever it says of its own length. Devices and pipes say 0.</summary>
public static class UntrustedFile
{
    /// <summary>All bytes of a file.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="maximumBytes">More are refused, before memory is taken for them.</param>
    /// <param name="advice">What to do where the file is missing or too large.</param>
    /// <exception cref="MalformedInputException">It is not there, cannot be read, or is too large.</exception>
    public static byte[] ReadAllBytes(string path, long maximumBytes, string advice)
    {
        try
        {
            using var file = File.OpenRead(path);
            if (file.Length > maximumBytes)
            {
                throw TooLarge(path, maximumBytes, advice);
            }

            return BoundedStream.ReadAllBytes(file, (int)file.Length, maximumBytes, () => TooLarge(path, maximumBytes, advice));
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new MalformedInputException(path, "", $"the file is missing; {advice}");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new MalformedInputException(path, "", $"cannot be read: {problem.Message}");
        }
    }

    private static MalformedInputException TooLarge(string path, long maximumBytes, string advice) =>
        new(path, "", FormattableString.Invariant($"the file has more than the {maximumBytes} bytes that are allowed; {advice}"));
}
