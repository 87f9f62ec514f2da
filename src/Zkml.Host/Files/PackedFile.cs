using System.IO.Compression;

namespace Zkml.Host.Files;

/// <summary>Files packed by gzip.</summary>
public static class PackedFile
{
    /// <summary>What was packed.</summary>
    /// <param name="packed">The packed content.</param>
    /// <param name="source">Where it is from, for messages.</param>
    /// <param name="maximumBytes">More are refused before memory is taken: a small packed file may hold any number of bytes.</param>
    /// <exception cref="MalformedInputException">It is not packed by gzip, damaged, or holds too much.</exception>
    public static byte[] Unpack(byte[] packed, string source, int maximumBytes)
    {
        try
        {
            using var unpacking = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
            return BoundedStream.ReadAllBytes(
                unpacking,
                packed.Length,
                maximumBytes,
                () => new(source, "", FormattableString.Invariant($"it unpacks to more than the {maximumBytes} bytes that are allowed")));
        }
        catch (InvalidDataException)
        {
            throw new MalformedInputException(source, "", "the content is not packed by gzip, or damaged; fetch the file again");
        }
    }
}
